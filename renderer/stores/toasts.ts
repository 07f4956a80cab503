// Short messages with an optional Undo. The manager lives outside React so that actions can use it.

import { Toast } from '@base-ui/react/toast';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import { t } from '../../shared/messages/index.ts';

export const toasts = Toast.createToastManager();

/** Long enough to read and to reach the button. */
const WITH_ACTION_MS = 7000;
const PLAIN_MS = 5000;
/** For a few sentences. */
const TO_READ_MS = 12_000;

interface SayOptions {
  action?: { label: string; run: () => void };
  /** Said below, in a smaller voice. */
  more?: string | undefined;
  /** What must stay as it is for this to be true: `unsay` ends it. */
  about?: Subject | undefined;
}
type Subject = 'steering' | 'never' | 'saved-order';

let saying: Subject | null = null;

export function say(title: string, { action, more, about }: SayOptions = {}): void {
  saying = about ?? null;
  toasts.add({
    // One message at a time about edits: a newer one replaces it instead of piling up.
    id: 'edit',
    title,
    description: more,
    timeout: more ? TO_READ_MS : action ? WITH_ACTION_MS : PLAIN_MS,
    // Also where there is none: a message keeps what it is not told to drop.
    actionProps: action && { children: action.label, onClick: action.run },
  });
}

/** What was said about this is no longer so. */
export function unsay(about: Subject): void {
  if (saying !== about) return;
  saying = null;
  toasts.close('edit');
}

export const failureText = (failure: Failure): string => t(`error.${failure.code}`);

export function sayFailure(thrown: unknown): void {
  toasts.add({
    id: 'failure',
    title: failureText(toFailure(thrown)),
    type: 'error',
    priority: 'high',
    timeout: WITH_ACTION_MS,
  });
}
