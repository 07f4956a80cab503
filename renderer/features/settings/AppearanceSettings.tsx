// Language, theme, contrast, rows and motion.

import { Monitor, Moon, Sun } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/messages/languages.ts';
import { chooseLanguage } from '../../actions/language.ts';
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
const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
const CONTRASTS = ['system', 'more'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;
const MOTIONS = ['system', 'reduced'] as const;

const change: ReturnType<typeof useSettings.getState>['change'] = (changes) =>
  useSettings.getState().change(changes).catch(sayFailure);

export function AppearanceSettings() {
  const language = useSettings((state) => state.language);
  const theme = useSettings((state) => state.theme);
  const contrast = useSettings((state) => state.contrast);
  const density = useSettings((state) => state.density);
  const motion = useSettings((state) => state.motion);
  return (
    <SettingGroup title={t('settings.appearance')}>
      {/* First, and in itself each: who opened this in a language they cannot read finds it. */}
      <SettingRow id="language" title={t('settings.language')}>
        <Segmented
          labelledBy="language-title"
          autoFocus
          value={language}
          choices={LANGUAGE_CHOICES.map((value) => ({
            value,
            label: value === 'system' ? t('settings.language.system') : LANGUAGE_NAMES[value],
          }))}
          onChange={(value) => void chooseLanguage(value).catch(sayFailure)}
        />
      </SettingRow>
      <SettingRow id="theme" title={t('settings.theme')}>
        <Segmented
          labelledBy="theme-title"
          value={theme}
          choices={THEMES.map((choice) => ({ ...choice, label: t(`settings.theme.${choice.value}`) }))}
          onChange={(value) => void change({ theme: value })}
        />
      </SettingRow>
      <SettingRow id="contrast" title={t('settings.contrast')} text={t('settings.contrast.text')}>
        <Segmented
          labelledBy="contrast-title"
          describedBy="contrast-text"
          value={contrast}
          choices={CONTRASTS.map((value) => ({ value, label: t(`settings.contrast.${value}`) }))}
          onChange={(value) => void change({ contrast: value })}
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
