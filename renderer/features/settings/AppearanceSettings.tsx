// Theme, rows and motion.

import { Monitor, Moon, Sun } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';
import { ZoomSetting } from './ZoomSetting.tsx';

const THEMES = [
  { value: 'system', icon: <Monitor size={15} aria-hidden="true" /> },
  { value: 'light', icon: <Sun size={15} aria-hidden="true" /> },
  { value: 'dark', icon: <Moon size={15} aria-hidden="true" /> },
] as const;
const DENSITIES = ['comfortable', 'compact'] as const;
const MOTIONS = ['system', 'reduced'] as const;

const change: ReturnType<typeof useSettings.getState>['change'] = (changes) =>
  useSettings.getState().change(changes).catch(sayFailure);

export function AppearanceSettings() {
  const theme = useSettings((state) => state.theme);
  const density = useSettings((state) => state.density);
  const motion = useSettings((state) => state.motion);
  return (
    <SettingGroup title={t('settings.appearance')}>
      <SettingRow id="theme" title={t('settings.theme')}>
        <Segmented
          labelledBy="theme-title"
          autoFocus
          value={theme}
          choices={THEMES.map((choice) => ({ ...choice, label: t(`settings.theme.${choice.value}`) }))}
          onChange={(value) => void change({ theme: value })}
        />
      </SettingRow>
      <SettingRow id="density" title={t('settings.density')} text={t('settings.density.text')}>
        <Segmented
          labelledBy="density-title"
          describedBy="density-text"
          value={density}
          choices={DENSITIES.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
          onChange={(value) => void change({ density: value })}
        />
      </SettingRow>
      <SettingRow id="motion" title={t('settings.motion')} text={t('settings.motion.text')}>
        <Segmented
          labelledBy="motion-title"
          describedBy="motion-text"
          value={motion}
          choices={MOTIONS.map((value) => ({ value, label: t(`settings.motion.${value}`) }))}
          onChange={(value) => void change({ motion: value })}
        />
      </SettingRow>
      <ZoomSetting />
    </SettingGroup>
  );
}
