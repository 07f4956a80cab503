// Settings: how Segue looks, what suggestions learn, and where the user's data is. What is changed applies at once and is kept.

import { t } from '../../../shared/messages/index.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { ListeningSettings } from './ListeningSettings.tsx';
import { SuggestionSettings } from './SuggestionSettings.tsx';
import { UpdateSetting } from './UpdateSetting.tsx';

export function SettingsDialog() {
  return (
    <Dialog
      wide
      title={t('settings.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <AppearanceSettings />
        <SuggestionSettings />
        <ListeningSettings />
        <DataSettings />
        <UpdateSetting />
      </DialogBody>
    </Dialog>
  );
}
