// Every schema change in the order it is applied; the place in the list, from 1, is SQLite's user_version.
// A migration that was published is never changed: a further one is added.

import { library } from './0001-library.ts';
import { steering } from './0002-steering.ts';
import { feedbackLog } from './0003-feedback-log.ts';
import { imports } from './0004-imports.ts';
import { featureAnswers } from './0005-feature-answers.ts';
import { audioFiles } from './0006-audio-files.ts';
import { pools } from './0007-pools.ts';
import { cutOffImports } from './0008-cut-off-imports.ts';
import { account } from './0009-account.ts';
import { pending } from './0010-pending.ts';
import { listening } from './0011-listening.ts';
import { widening } from './0012-widening.ts';
import { foreignKeyIndexes } from './0013-foreign-key-indexes.ts';
import { importedContents } from './0014-imported-contents.ts';
import { releaseDays } from './0015-release-days.ts';
import { artistNames } from './0016-artist-names.ts';

export interface Migration {
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { name: '0001-library', sql: library },
  { name: '0002-steering', sql: steering },
  { name: '0003-feedback-log', sql: feedbackLog },
  { name: '0004-imports', sql: imports },
  { name: '0005-feature-answers', sql: featureAnswers },
  { name: '0006-audio-files', sql: audioFiles },
  { name: '0007-pools', sql: pools },
  { name: '0008-cut-off-imports', sql: cutOffImports },
  { name: '0009-account', sql: account },
  { name: '0010-pending', sql: pending },
  { name: '0011-listening', sql: listening },
  { name: '0012-widening', sql: widening },
  { name: '0013-foreign-key-indexes', sql: foreignKeyIndexes },
  { name: '0014-imported-contents', sql: importedContents },
  { name: '0015-release-days', sql: releaseDays },
  { name: '0016-artist-names', sql: artistNames },
];
