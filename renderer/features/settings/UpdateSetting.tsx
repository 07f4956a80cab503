// Where updates are looked for from the settings; the dialog for them says the rest.

import { t } from '../../../shared/messages/index.ts';
import { useSettings } from '../../stores/settings.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';

export function UpdateSetting() {
  const version = useSettings((state) => state.app?.version);
  return (
    <SettingGroup title={t('app.name')}>
      <SettingRow
        id="updates"
        title={version === undefined ? t('updates.setting') : t('diagnostics.version', { version })}
        text={t('updates.setting.text')}
      >
        <Button onClick={() => useWindow.getState().open({ name: 'updates' })}>
          {t('command.help.updates')}
        </Button>
      </SettingRow>
    </SettingGroup>
  );
}
