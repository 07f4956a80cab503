// Imported first in main: zod then parses by walking the schema instead of compiling functions with `new Function`,
// the same way in every process, as the renderer's content security policy demands it there. It must come before
// any schema is made, because a schema decides when it is made.

import * as z from 'zod';

z.config({ jitless: true });
