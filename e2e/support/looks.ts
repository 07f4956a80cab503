// One screen looked at twice, by axe and in pictures: dark in the smallest window, light in the designed one.

import type { TestInfo } from '@playwright/test';
import { expectNoViolations, showTheme } from './axe.ts';
import { picture } from './faults.ts';
import type { Segue } from './launch.ts';

const LOOKS = [
  ['dark', 900, 600],
  ['light', 1280, 800],
] as const;

/** @returns looks at what is on screen then; the pictures are called after `name` */
export const looksAt =
  (segue: Segue, info: TestInfo) =>
  async (name: string): Promise<void> => {
    for (const [theme, width, height] of LOOKS) {
      await showTheme(segue, theme);
      await segue.window.setContentSize(width, height);
      await expectNoViolations(segue, theme);
      await picture(segue, info, `${name}-${theme}`);
    }
  };
