// Where audio features come from: what is missing and how to get it, the run that is under way, and the sources in the
// order they are believed. Before a source is asked for the first time, it says what is sent.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type AskedSourceId,
  type FeatureSourceId,
  isAsked,
} from '../../../shared/domain/feature-source-ids.ts';
import { t } from '../../../shared/messages/index.ts';
import { allow, clearSource, getMissing, loadFeatures } from '../../actions/features.ts';
import { isBusy, isHeld, useFeatures } from '../../stores/features.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, type OpenDialog, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { ClearQuestion } from './ClearQuestion.tsx';
import { Consent } from './Consent.tsx';
import { Needs } from './Needs.tsx';
import { RunPart } from './RunPart.tsx';
import { SourceList } from './SourceList.tsx';
import styles from './sources.module.css';

type Question =
  /** `gets`: what is to be got once it is allowed; undefined: nothing yet. */
  | { about: 'allow'; source: AskedSourceId; gets: number | null | undefined }
  | { about: 'clear'; source: FeatureSourceId };

export default function FeaturesDialog({ dialog }: { dialog: Extract<OpenDialog, { name: 'features' }> }) {
  const { playlistId } = dialog;
  const [question, setQuestion] = useState<Question | null>(null);
  const { overview, failure, run } = useFeatures();
  const get = (source: AskedSourceId, of: number | null) => {
    const { overview } = useFeatures.getState();
    const allowed = overview?.sources.find(({ id }) => id === source)?.allowed === true;
    if (allowed) void getMissing(source, of);
    else setQuestion({ about: 'allow', source, gets: of });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it was opened
  useEffect(() => {
    let open = true;
    useFeatures.setState({ overview: null, failure: null });
    void loadFeatures().then(() => {
      const { overview, run } = useFeatures.getState();
      // Opened by the click that is to raise coverage.
      if (open && dialog.get && (overview?.playlist?.missing ?? 0) > 0 && !isBusy(run))
        get('reccobeats', playlistId);
    });
    return () => {
      open = false;
    };
  }, []);
  const back = () => {
    flushSync(() => setQuestion(null));
    // The button that asked has gone with what it was in.
    document.querySelector<HTMLElement>('[data-feature-get]')?.focus();
  };

  const source = question && overview?.sources.find(({ id }) => id === question.source);
  const title =
    question?.about === 'allow'
      ? t('features.ask.title')
      : source
        ? t('features.clear.title', { source: t(`features.source.${source.id}`) })
        : t('features.title');
  return (
    <Dialog
      wide
      title={title}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      {question?.about === 'allow' ? (
        <Consent
          gets={question.gets !== undefined}
          onBack={back}
          onAllow={async () => {
            const { source: asked, gets } = question;
            if ((await allow(asked, true)) && gets !== undefined) await getMissing(asked, gets);
            back();
          }}
        />
      ) : source ? (
        <ClearQuestion source={source} onBack={back} onClear={() => void clearSource(source.id).then(back)} />
      ) : (
        <DialogBody>
          {!overview ? (
            <p role="status" className={styles.looking}>
              {failure ? failureText(failure) : t('features.looking')}
            </p>
          ) : (
            <>
              <Needs
                overview={overview}
                busy={isBusy(run)}
                held={isHeld(run)}
                onGet={(of) => get('reccobeats', of ? playlistId : null)}
              />
              {run && run.state !== 'stopped' && <RunPart run={run} />}
              <SourceList
                sources={overview.sources}
                busy={isBusy(run)}
                onClear={(id) => setQuestion({ about: 'clear', source: id })}
                onAllow={(id, allowed) => {
                  if (!isAsked(id)) return;
                  if (allowed) setQuestion({ about: 'allow', source: id, gets: undefined });
                  else void allow(id, false);
                }}
              />
            </>
          )}
        </DialogBody>
      )}
    </Dialog>
  );
}
