// The catalogue snapshot that suggestions are computed on: how old it is, and a new one at once.

import { RefreshCw } from 'lucide-react';
import type { CatalogueState } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { useNext } from '../../stores/next.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { ago } from '../../ui/format.ts';
import { SettingRow } from './SettingRow.tsx';

function stateText(catalogue: CatalogueState, now: number): string {
  if (catalogue.state === 'ready') {
    return t('settings.index.built', { ago: ago(catalogue.builtAt, now), count: catalogue.rows });
  }
  if (catalogue.state === 'building') {
    const { done, total } = catalogue;
    return t('settings.index.building', { percent: total > 0 ? Math.floor((100 * done) / total) : 0 });
  }
  return t(catalogue.state === 'none' ? 'settings.index.none' : 'error.snapshot-failed');
}

/** @param now ms since 1970 */
export function IndexSetting({ now }: { now: number }) {
  const catalogue = useNext((state) => state.catalogue);
  const waits = catalogue.state === 'building' || catalogue.state === 'none';
  return (
    <SettingRow id="index" title={t('settings.index')} text={stateText(catalogue, now)} live>
      {/* It keeps the keyboard while it waits. */}
      <Button aria-disabled={waits} onClick={() => !waits && void ask('rebuildCatalogue').catch(sayFailure)}>
        <RefreshCw size={15} aria-hidden="true" />
        {t('settings.index.rebuild')}
      </Button>
    </SettingRow>
  );
}
