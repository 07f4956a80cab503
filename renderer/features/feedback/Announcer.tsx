// What a screen reader should hear and the eye sees anyway: places while carrying, what a panel now shows.

import { useWindow } from '../../stores/window.ts';

export function Announcer() {
  const announcement = useWindow((state) => state.announcement);
  return (
    <div className="only-read" role="status" aria-live="polite" data-testid="announcer">
      {announcement}
    </div>
  );
}
