// How large everything is drawn, by steps.

import { Minus, Plus } from 'lucide-react';
import { MAX_ZOOM, MIN_ZOOM } from '../../../shared/domain/zoom.ts';
import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { useSettings } from '../../stores/settings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { shortcutOf } from '../menus.ts';
import { SettingRow } from './SettingRow.tsx';

export function ZoomSetting() {
  const zoom = useSettings((state) => state.zoom);
  return (
    <SettingRow id="zoom" title={t('settings.zoom')} text={t('settings.zoom.text')}>
      <IconButton
        name={t('command.view.zoomOut')}
        hint={shortcutOf('view.zoomOut') ?? undefined}
        aria-disabled={zoom <= MIN_ZOOM}
        onClick={() => runCommand('view.zoomOut')}
      >
        <Minus size={16} />
      </IconButton>
      <Button
        className="numeric"
        title={t('command.view.zoomReset')}
        onClick={() => runCommand('view.zoomReset')}
      >
        {t('settings.zoom.value', { percent: Math.round(zoom * 100) })}
      </Button>
      <IconButton
        name={t('command.view.zoomIn')}
        hint={shortcutOf('view.zoomIn') ?? undefined}
        aria-disabled={zoom >= MAX_ZOOM}
        onClick={() => runCommand('view.zoomIn')}
      >
        <Plus size={16} />
      </IconButton>
    </SettingRow>
  );
}
