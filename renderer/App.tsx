// What the window shows: opening, the first screen, a failure with its next step, or the library.

import { useEffect } from 'react';
import { t } from '../shared/messages/index.ts';
import { start } from './actions/start.ts';
import { listenToKeys } from './commands/keys.ts';
import { Dialogs } from './features/dialogs/Dialogs.tsx';
import { DragMonitor } from './features/drag/DragMonitor.tsx';
import { Announcer } from './features/feedback/Announcer.tsx';
import { Toasts } from './features/feedback/Toasts.tsx';
import { Shell } from './features/shell/Shell.tsx';
import { Welcome } from './features/welcome/Welcome.tsx';
import { useLibrary } from './stores/library.ts';
import { useSettings } from './stores/settings.ts';
import { failureText } from './stores/toasts.ts';
import { Button } from './ui/Button.tsx';
import { EmptyState } from './ui/EmptyState.tsx';

export function App() {
  const status = useLibrary((state) => state.status);
  const density = useSettings((state) => state.density);

  useEffect(() => start(), []);
  useEffect(() => listenToKeys(), []);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);

  return (
    <>
      <Screen status={status} />
      <Dialogs />
      <DragMonitor />
      <Announcer />
      <Toasts />
    </>
  );
}

function Screen({ status }: { status: 'loading' | 'empty' | 'ready' | 'failed' }) {
  if (status === 'ready') return <Shell />;
  if (status === 'empty') return <Welcome />;
  if (status === 'failed') return <LibraryFailure />;
  // Opening takes a moment at most: an empty ground is calmer than a spinner that flashes.
  return <main aria-busy="true" aria-label={t('app.loading')} />;
}

function LibraryFailure() {
  const failure = useLibrary((state) => state.failure);
  return (
    <main>
      <EmptyState title={t('app.failed')} hint={failure ? failureText(failure) : ''}>
        <Button weight="primary" onClick={() => void useLibrary.getState().load()}>
          {t('app.tryAgain')}
        </Button>
      </EmptyState>
    </main>
  );
}
