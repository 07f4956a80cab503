// How long Segue takes to start (start.ts), against a bare window on the same runtime.

import path from 'node:path';
import { root } from '../scripts/setup/step.ts';
import { measureStarts } from './start.ts';

await measureStarts('start', { bare: path.join(root, 'bench/bare-window'), segue: root });
