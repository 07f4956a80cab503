// When the index for suggestions is damaged or another version's: it is set aside, said in the log and built anew. One
// that grows old while the window is open is built anew too.

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, launch, newProfile, removeProfile, test } from './support/app.ts';
import { picture, profileWithDemo } from './support/faults.ts';

let demo: string;
let profile: string;
const indexOf = () => path.join(profile, 'catalogue/library.catalogue');
test.beforeAll(async () => {
  demo = await profileWithDemo();
});
test.afterAll(() => removeProfile(demo));
test.beforeEach(async () => {
  profile = await newProfile();
  cpSync(demo, profile, { recursive: true });
});
test.afterEach(() => removeProfile(profile));

// As in [Note: Snapshot file]: the schema, the length of the header's text, its checksum, the text.
const [SCHEMA, LENGTH, CHECKSUM, TEXT] = [8, 12, 16, 20];
const headerEnd = (file: Buffer) => TEXT + file.readUInt32LE(LENGTH);
/** What another version would have written: whole under its own checksum. */
function sealed(file: Buffer): Buffer {
  file.writeUInt32LE(
    crc32(file.subarray(TEXT, headerEnd(file)), crc32(file.subarray(0, CHECKSUM))),
    CHECKSUM,
  );
  return file;
}
function withSchema(file: Buffer, by: 1 | -1): Buffer {
  file.writeUInt32LE(file.readUInt32LE(SCHEMA) + by, SCHEMA);
  return sealed(file);
}
function flipped(file: Buffer, at: number): Buffer {
  file.writeUInt8(file.readUInt8(at) ^ 0x10, at);
  return file;
}
const builtAt = (file: Buffer): string =>
  /"builtAt":"([^"]+)"/.exec(file.subarray(TEXT, headerEnd(file)).toString())?.[1] ?? '';

for (const [what, harm, said] of [
  ['cut in its header', (file: Buffer) => file.subarray(0, 100), 'corrupt'],
  ['cut in its sections', (file: Buffer) => file.subarray(0, file.length - 5000), 'corrupt'],
  ['empty', () => Buffer.alloc(0), 'corrupt'],
  ['flipped in a bit of its header', (file: Buffer) => flipped(file, TEXT + 9), 'corrupt'],
  ['flipped in a bit of its sections', (file: Buffer) => flipped(file, file.length >> 1), 'corrupt'],
  ['of an older schema', (file: Buffer) => withSchema(file, -1), 'schema'],
  ['of a newer schema', (file: Buffer) => withSchema(file, 1), 'schema'],
] as const) {
  test(`an index that is ${what} is set aside and built anew`, async ({ browserName: _ }, info) => {
    const whole = readFileSync(indexOf());
    const harmed = Buffer.from(harm(Buffer.from(whole)));
    writeFileSync(indexOf(), harmed);
    const segue = await launch({ profile });
    await expect(segue.page.getByTestId('suggestion').first()).toBeVisible({ timeout: 15_000 });
    expect(readFileSync(`${indexOf()}.set-aside`).equals(harmed)).toBe(true);
    expect(readFileSync(indexOf())).toHaveLength(whole.length);
    expect(await segue.log()).toContain(`snapshot ${said}, rebuilding`);
    await picture(segue, info, `index ${what}`);
    await segue.close();
  });
}

test('an index that grows seven days old in an open window is built anew', async ({
  browserName: _,
}, info) => {
  const SOON_MS = 15_000;
  const old = new Date(Date.now() - 7 * 24 * 3600 * 1000 + SOON_MS).toISOString();
  const file = readFileSync(indexOf());
  file.write(old, file.indexOf(builtAt(file)));
  writeFileSync(indexOf(), sealed(file));
  const logFile = path.join(profile, 'logs/main.log'); // copied with the profile
  const before = existsSync(logFile) ? readFileSync(logFile, 'utf8').length : 0;
  const segue = await launch({ profile });
  await expect(segue.page.getByTestId('suggestion').first()).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => builtAt(readFileSync(indexOf())) > old, { timeout: 40_000 }).toBe(true);
  await expect(segue.page.getByTestId('suggestion').first()).toBeVisible();
  expect((await segue.log()).slice(before)).not.toContain('snapshot');
  await picture(segue, info, 'index renewed');
  await segue.close();
});
