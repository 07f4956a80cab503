import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discreet, reportOf, troublesIn } from './diagnostics-report.ts';

const HOME = '/home/mia';
const entry = (level: string, text: string, second = 7) =>
  `[2026-11-20 09:41:${String(second).padStart(2, '0')}.123] [${level}] ${text}`;

it('finds failures and warnings, newest first, each by its first line', () => {
  const log = [
    entry('info', 'started'),
    entry('error', 'edit failed: internal Error: no'),
    '    at somewhere (/home/mia/app/main.js:1:2)',
    entry('warn', ' permission refused geolocation', 9),
  ].join('\n');
  expect(troublesIn(log, HOME)).toEqual([
    { at: '2026-11-20 09:41:09', level: 'warn', text: 'permission refused geolocation' },
    { at: '2026-11-20 09:41:07', level: 'error', text: 'edit failed: internal Error: no' },
  ]);
});

it('keeps to the last twenty', () => {
  const log = Array.from({ length: 50 }, (_, n) => entry('error', `number ${n}`)).join('\n');
  const found = troublesIn(log, HOME);
  expect(found).toHaveLength(20);
  expect(found[0]!.text).toBe('number 49');
});

it('says neither who the user is nor any secret', () => {
  const secret = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~+/'), minLength: 24, maxLength: 60 });
  const around = fc.constantFrom(
    (value: string) => `Authorization: Bearer ${value}`,
    (value: string) => `POST /api/token?code=${value}&state=1`,
    (value: string) => `{"refresh_token":"${value}"}`,
    (value: string) => `client_secret: '${value}'`,
    (value: string) => `code_verifier=${value} in /home/mia/x`,
  );
  fc.assert(
    fc.property(secret, around, (value, put) => {
      const said = discreet(put(value), HOME);
      expect(said).not.toContain(value);
      expect(said).not.toContain('mia');
    }),
  );
  expect(discreet('mail of mia.k@example.org', HOME)).toBe('mail of …@…');
});

it('is told in one line a fact', () => {
  const app = {
    ...{ version: '1.2.3', electron: '45.4.1', chrome: '150', node: '24', platform: 'linux' },
    systemLanguages: ['de-DE'],
    ...{ developmentRuntime: false, reloaded: false, asked: false, setAside: [] },
  };
  const text = reportOf(app, {
    ...{ system: 'Linux 6.1 x64', sandbox: true, packaged: true, catalogue: { state: 'none' } },
    library: { bytes: 4096, tracks: 12, playlists: 3 },
    troubles: troublesIn(entry('error', 'no'), HOME),
  });
  expect(text.split('\n')).toEqual([
    expect.stringContaining('1.2.3'),
    expect.stringContaining('45.4.1'),
    'Linux 6.1 x64',
    'Pages run in their sandbox.',
    '12 tracks, 3 playlists, 4096 B',
    'Index: none',
    '2026-11-20 09:41:07 error: no',
  ]);
});
