// All German messages, as one table like the English ones. Loaded when German is spoken.

import { account } from './account.ts';
import { app } from './app.ts';
import { backups } from './backups.ts';
import { calls } from './calls.ts';
import { care } from './care.ts';
import { commands } from './commands.ts';
import { diagnostics } from './diagnostics.ts';
import { errors } from './errors.ts';
import { evaluation } from './evaluation.ts';
import { exports } from './export.ts';
import { features } from './features.ts';
import { files } from './files.ts';
import { flow } from './flow.ts';
import { forYou } from './for-you.ts';
import { imports } from './import.ts';
import { learned } from './learned.ts';
import { libraryExport } from './library-export.ts';
import { licences } from './licences.ts';
import { links } from './links.ts';
import { listening } from './listening.ts';
import { next } from './next.ts';
import { pending } from './pending.ts';
import { place } from './place.ts';
import { playlist } from './playlist.ts';
import { pools } from './pools.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shape } from './shape.ts';
import { steering } from './steering.ts';
import { sync } from './sync.ts';
import { trouble } from './trouble.ts';
import { updates } from './updates.ts';
import { why } from './why.ts';
import { widen } from './widen.ts';

export const de: Readonly<Record<string, string>> = {
  ...account,
  ...app,
  ...backups,
  ...calls,
  ...care,
  ...commands,
  ...diagnostics,
  ...errors,
  ...evaluation,
  ...exports,
  ...features,
  ...files,
  ...flow,
  ...forYou,
  ...imports,
  ...learned,
  ...libraryExport,
  ...licences,
  ...links,
  ...listening,
  ...next,
  ...pending,
  ...place,
  ...playlist,
  ...pools,
  ...search,
  ...settings,
  ...shape,
  ...steering,
  ...sync,
  ...trouble,
  ...updates,
  ...why,
  ...widen,
};
