// There is nothing to suggest, and no filter is the reason: what is, and the next step.

import { CircleSlash2, Layers, Library, Unlink } from 'lucide-react';
import type { Nothing } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPools } from '../../actions/pools.ts';
import { runCommand } from '../../commands/run.ts';
import { useLibrary } from '../../stores/library.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { focusPart } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { WidenButton } from './ThinPool.tsx';

const ImportButton = () => (
  <Button weight="primary" onClick={() => runCommand('library.import')}>
    {t('next.alone.import')}
  </Button>
);

export function NothingElse({ nothing: { others, elsewhere, allowed } }: { nothing: Nothing }) {
  const discover = useSteering((state) => steeringShown(state).discover);
  if (others === 0 && elsewhere > 0) {
    return (
      <EmptyState
        icon={<Layers />}
        title={t('next.noneInPools')}
        hint={t('next.noneInPools.hint', { count: elsewhere })}
      >
        <Button onClick={openPools}>{t('next.noPool.choose')}</Button>
      </EmptyState>
    );
  }
  if (others === 0) return <Alone />;
  if (allowed > 0) {
    return (
      <EmptyState icon={<Unlink />} title={t('next.unlike')} hint={t('next.unlike.hint', { count: allowed })}>
        <ImportButton />
      </EmptyState>
    );
  }
  if (discover >= 1) {
    return (
      <EmptyState
        icon={<CircleSlash2 />}
        title={t('next.none')}
        hint={t('next.none.artists', { count: others })}
      >
        <Button
          onClick={() => {
            runCommand('steer.usual');
            focusPart('suggestions');
          }}
        >
          {t('next.none.usual')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<CircleSlash2 />} title={t('next.none')} hint={t('next.none.out', { count: others })}>
      <Button onClick={() => runCommand('steer.never')}>{t('next.none.never')}</Button>
    </EmptyState>
  );
}

function Alone() {
  const hasDemo = useLibrary((state) => state.summary?.hasDemo ?? false);
  const loading = useLibrary((state) => state.importing !== null);
  return (
    <EmptyState
      icon={<Library />}
      title={t('next.alone')}
      hint={t(hasDemo ? 'next.alone.demoHere' : 'next.alone.hint')}
    >
      <ImportButton />
      <WidenButton />
      {!hasDemo && (
        <Button
          disabled={loading}
          onClick={() => {
            focusPart('suggestions');
            void useLibrary.getState().loadDemo();
          }}
        >
          {t('next.alone.demo')}
        </Button>
      )}
    </EmptyState>
  );
}
