// Where Spotify's pages are opened, and whether Segue may control what plays there.

import { useEffect } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { loadAccount, openAccount, signIn } from '../../actions/account.ts';
import { useAccount } from '../../stores/account.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';

const change: ReturnType<typeof useSettings.getState>['change'] = (changes) =>
  useSettings.getState().change(changes).catch(sayFailure);

export function ListeningSettings() {
  const links = useSettings((state) => state.spotifyLinks);
  const control = useSettings((state) => state.spotifyControl);
  const account = useAccount((state) => state.account);
  useEffect(() => void loadAccount(), []);
  const signInAgain = () => {
    const { clientId, port = 0, kept = null } = account ?? {};
    // The account's dialog shows how it goes.
    openAccount();
    if (clientId) void signIn({ clientId, port, kept: kept !== 'memory', another: false });
  };
  return (
    <SettingGroup title={t('settings.listening')}>
      <SettingRow id="links" title={t('settings.links')} text={t('settings.links.text')}>
        <Segmented
          labelledBy="links-title"
          describedBy="links-text"
          value={links}
          choices={(['browser', 'app'] as const).map((value) => ({
            value,
            label: t(`settings.links.${value}`),
          }))}
          onChange={(value) => void change({ spotifyLinks: value })}
        />
      </SettingRow>
      <SettingRow id="control" title={t('settings.control')} text={t('settings.control.text')}>
        <Segmented
          labelledBy="control-title"
          describedBy="control-text"
          value={control ? 'on' : 'off'}
          choices={(['off', 'on'] as const).map((value) => ({
            value,
            label: t(`settings.control.${value}`),
          }))}
          onChange={(value) => void change({ spotifyControl: value === 'on' })}
        />
      </SettingRow>
      {control && account?.session === 'signed-in' && !account.playback && (
        <SettingRow
          id="control-allow"
          title={t('settings.control.allow')}
          text={t('settings.control.allow.text')}
          live
        >
          <Button onClick={signInAgain}>{t('settings.control.signIn')}</Button>
        </SettingRow>
      )}
    </SettingGroup>
  );
}
