// `npm run fake-spotify`: a stand-in for Spotify to try things by hand, until Ctrl+C. `-- --port N` for a port,
// `--playlists N --items N` for a larger account, `--older` for an app that has kept the old endpoints. Node 24.

import { parseArgs } from 'node:util';
import * as z from 'zod';
import { startFakeSpotify } from '../e2e/fake-spotify/start.ts';
import { main, SetupError, say } from './setup/step.ts';

const whole = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
const optionsSchema = z.object({
  port: whole.default(0),
  playlists: whole.default(12),
  items: whole.default(600),
  older: z.boolean().default(false),
});

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { port: text, playlists: text, items: text, older: { type: 'boolean' } },
  });
  const options = optionsSchema.safeParse(values);
  if (!options.success) throw new SetupError(z.prettifyError(options.error));
  return options.data;
}

await main(async () => {
  const { port, playlists, items, older } = readOptions();
  const fake = await startFakeSpotify({ port });
  const account = fake.addAccount({ id: 'example', playlists, items });
  fake.addAccount({ id: 'not-allowed' });
  const app = fake.addApp({
    clientId: '0123456789abcdef0123456789abcdef',
    ownerId: account.id,
    mode: older ? 'older' : 'new',
  });
  say(`Fake Spotify at ${fake.origin} (sign-in /authorize and /api/token, Web API /v1, covers /image)`);
  say(
    `  client id    ${app.clientId}, an app in ${app.mode === 'new' ? 'development mode' : 'its older form'}`,
  );
  say(`  redirect to  ${app.redirectUris.join(', ')} with any port`);
  say(
    `  account      ${account.id}: ${playlists} playlists of its own, ${items} items; not-allowed gets 403`,
  );
  say(`  look inside  ${fake.origin}/control/state, /control/counts, /control/requests`);
  say(
    `  break it     curl -d '{"on":"GET /me","fault":{"kind":"error","error":"expired"}}' ${fake.origin}/control/faults`,
  );
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await fake.close();
  return 0;
});
