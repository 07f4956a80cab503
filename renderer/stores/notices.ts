// Messages that stay until what they tell of is over or the user has put them away: what failed and was put right.

import { toasts } from './toasts.ts';

/** The same `id` again takes the last one's place. */
export function notice(
  id: string,
  title: string,
  action?: { label: string; run: () => void },
  /** Said below, in a smaller voice. */
  more?: string,
): void {
  toasts.add({
    id,
    title,
    description: more,
    timeout: 0,
    ...(action && { actionProps: { children: action.label, onClick: action.run } }),
  });
}

export const over = (id: string): void => toasts.close(id);
