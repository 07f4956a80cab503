// Pictures of every screen that is looked at by axe, in place of looking: `SEGUE_PICTURES=<folder> npm run e2e -- <specs>`,
// in German with `SEGUE_PICTURES_LANGUAGE=de`. For people to look through; nothing is compared.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { speak } from '../../shared/messages/index.ts';
import type { Segue } from './launch.ts';

const { SEGUE_PICTURES: folder, SEGUE_PICTURES_LANGUAGE: language = 'en' } = process.env;

/** Null: axe looks. */
export const pictured = folder ?? null;

if (pictured !== null) await speak(language);

/** Before the first start on it. */
export function speakOn(profile: string): void {
  if (pictured !== null) writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ language }));
}

interface Look {
  name: string;
  theme: 'dark' | 'light';
  size: [width: number, height: number];
  zoom?: number;
  contrast?: 'more';
}

const DESIGNED: Look['size'] = [1280, 800];
const LOOKS: Look[] = [
  { name: 'dark', theme: 'dark', size: DESIGNED },
  { name: 'light', theme: 'light', size: DESIGNED },
  { name: 'contrast', theme: 'dark', size: DESIGNED, contrast: 'more' },
  { name: 'contrast-light', theme: 'light', size: DESIGNED, contrast: 'more' },
  { name: 'zoom', theme: 'dark', size: DESIGNED, zoom: 2 },
  { name: 'small', theme: 'dark', size: [900, 600] },
];
/** Colours are the same in every language. */
const FOR_TEXT = ['light', 'zoom', 'small'];

let taken = 0;

/** The screen as it is, in every look; then it is as it was. */
export async function takePictures({ page, window }: Segue): Promise<void> {
  const name = [...test.info().titlePath.slice(1), String(++taken).padStart(3, '0')].join(' - ');
  const before = await page.evaluate(() => [innerWidth, innerHeight] as const);
  mkdirSync(path.join(pictured ?? '', language), { recursive: true });
  for (const look of LOOKS.filter((one) => language === 'en' || FOR_TEXT.includes(one.name))) {
    await window.setContentSize(...look.size);
    await page.emulateMedia({ contrast: look.contrast ?? 'no-preference', reducedMotion: 'reduce' });
    await page.evaluate(({ theme, zoom }) => globalThis.window.segue.calls.settingsSet({ theme, zoom }), {
      theme: look.theme,
      zoom: look.zoom ?? 1,
    });
    await page.waitForFunction((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, look.theme);
    await page.waitForTimeout(300);
    // Playwright's own picture does not know of the zoom.
    const png = await window.capture();
    writeFileSync(
      path.join(pictured ?? '', language, `${name}.${look.name}.png`.replaceAll('/', '-')),
      png,
      'base64',
    );
    if (look.zoom) {
      await page.evaluate(() => globalThis.window.segue.calls.settingsSet({ zoom: 1 }));
      await page.waitForFunction((width) => innerWidth === width, look.size[0]);
    }
  }
  await page.emulateMedia({ contrast: 'no-preference' });
  await page.evaluate(() => globalThis.window.segue.calls.settingsSet({ theme: 'dark' }));
  await window.setContentSize(...before);
}
