// The filters leave nothing: which one leaves out most, and a button that takes it away.

import { FilterX } from 'lucide-react';
import type { Filtered } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { loosen } from '../../actions/steer.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { focusPart } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { filterText } from './steered-by.ts';

export function NothingLeft({ filtered }: { filtered: Filtered }) {
  const { filters } = useSteering(steeringShown);
  // The one whose going brings most back; where each alone brings nothing back, the one that leaves out most.
  const [worst] = filtered.by.toSorted((a, b) => b.alone - a.alone || b.leftOut - a.leftOut);
  if (!worst) return null;
  const what = filterText(filters, worst.filter);
  return (
    <EmptyState
      icon={<FilterX />}
      title={t('next.filtered')}
      hint={t('next.filtered.hint', { what, leftOut: worst.leftOut, count: filtered.of })}
    >
      <Button
        onClick={() => {
          loosen(worst.filter);
          focusPart('suggestions');
        }}
      >
        {t('next.filtered.loosen', { what })}
      </Button>
    </EmptyState>
  );
}
