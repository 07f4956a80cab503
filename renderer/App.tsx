// What the window shows: opening, the first screen, a failure with its next step, or the library.

import { Fragment, useEffect } from 'react';
import { t } from '../shared/messages/index.ts';
import { Dialogs } from './features/dialogs/Dialogs.tsx';
import { DragMonitor } from './features/drag/DragMonitor.tsx';
import { Announcer } from './features/feedback/Announcer.tsx';
import { Toasts } from './features/feedback/Toasts.tsx';
import { FileDrop } from './features/imports/FileDrop.tsx';
import { Shell } from './features/shell/Shell.tsx';
import { useAppearance } from './features/shell/useAppearance.ts';
import { Trouble } from './features/trouble/Trouble.tsx';
import { Welcome } from './features/welcome/Welcome.tsx';
import { useLibrary } from './stores/library.ts';
import { useSettings } from './stores/settings.ts';
import { useSettled } from './ui/useSettled.ts';

/** `onShown` is called once, when what is said in the window can be seen. */
export function App({ onShown }: { onShown: () => void }) {
  const status = useLibrary((state) => state.status);
  const locale = useSettings((state) => state.locale);

  const settled = useSettled();
  useAppearance();
  useEffect(() => onShown(), [onShown]);

  return (
    // Texts are looked up as they are drawn: in another language all of it is drawn anew.
    <Fragment key={locale}>
      <Screen status={status} />
      <Announcer />
      {/* At once: what is said before they are there would not be heard. */}
      <Toasts />
      {settled && (
        <>
          <Dialogs />
          <DragMonitor />
          {(status === 'ready' || status === 'empty') && <FileDrop />}
        </>
      )}
    </Fragment>
  );
}

function Screen({ status }: { status: 'loading' | 'empty' | 'ready' | 'failed' }) {
  const failure = useLibrary((state) => state.failure);
  if (status === 'ready') return <Shell />;
  if (status === 'empty') return <Welcome />;
  // Another failure is another screen: nothing of what the last one tried is left on it.
  if (status === 'failed' && failure) return <Trouble key={failure.code} failure={failure} />;
  // Opening takes a moment at most: an empty ground is calmer than a spinner that flashes.
  return <main aria-busy="true" aria-label={t('app.loading')} />;
}
