// What the user does about audio features: look at their sources, get what is missing, allow or forget a source.

import type { AskedSourceId, FeatureSourceId } from '../../shared/domain/feature-source-ids.ts';
import type { FeatureRun } from '../../shared/domain/feature-sources.ts';
import { SegueError } from '../../shared/domain/result.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { isBusy, useFeatures } from '../stores/features.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { useWindow } from '../stores/window.ts';

const dialog = () => {
  const { dialog } = useWindow.getState();
  return dialog?.name === 'features' ? dialog : null;
};

export const openFeatures = (): void =>
  useWindow
    .getState()
    .open({ name: 'features', playlistId: useView.getState().playlist?.id ?? null, get: false });

/** The one click that raises coverage: gets what is missing where that is allowed, and asks whether it may be where not. */
export const raiseCoverage = (playlistId: number): void =>
  useWindow.getState().open({ name: 'features', playlistId, get: true });

export const loadFeatures = (): Promise<void> => useFeatures.getState().load(dialog()?.playlistId ?? null);

export async function getMissing(source: AskedSourceId, playlistId: number | null): Promise<void> {
  try {
    useFeatures.getState().setRun(await ask('featureRun', { source, playlistId }));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

export async function allow(source: AskedSourceId, allowed: boolean): Promise<boolean> {
  try {
    await ask('featureAllow', { source, allowed });
    await loadFeatures();
    return true;
  } catch (thrown) {
    sayFailure(thrown);
    return false;
  }
}

export const control = (what: 'pause' | 'resume' | 'stop'): Promise<void> =>
  ask('featureControl', { what }).catch(sayFailure);

export async function clearSource(source: FeatureSourceId): Promise<void> {
  try {
    const { tracks } = await ask('featureClear', { source });
    say(t('features.cleared', { count: tracks, source: t(`features.source.${source}`) }));
  } catch (thrown) {
    sayFailure(thrown);
  }
  await loadFeatures();
}

/** Heard from main; where nobody is watching, a message says how it ended. */
export function hearRun(run: FeatureRun): void {
  const before = useFeatures.getState().run;
  useFeatures.getState().setRun(run);
  if (isBusy(run) || !isBusy(before)) return;
  if (dialog()) void loadFeatures();
  else if (run.state === 'failed' && run.failure) sayFailure(new SegueError(run.failure));
  else if (run.state === 'done')
    say(run.found > 0 ? t('features.finished', { count: run.found }) : t('features.finished.none'));
}
