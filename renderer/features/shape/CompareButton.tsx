// Opens the choice of a playlist to compare with, from the Shape tab's own bar.

import { GitCompareArrows } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/Button.tsx';
import { shortcutOf } from '../menus.ts';

export function CompareButton() {
  const hint = shortcutOf('view.compare');
  return (
    <Button
      title={`${t('command.view.compare')}${hint ? ` (${hint})` : ''}`}
      onClick={() => runCommand('view.compare')}
    >
      <GitCompareArrows size={15} aria-hidden="true" />
      {t('shape.compare')}
    </Button>
  );
}
