import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEATURE_NAMES, FEATURE_RANGES } from '../../shared/domain/features.ts';
import { errorCode, readAnswer } from './reccobeats-reply.ts';

const ID = 'T000000000000000000001';
const OTHER = 'T000000000000000000002';
const answer = (...rows: unknown[]) =>
  readAnswer(JSON.stringify({ content: rows }), [ID, OTHER, 'ZZXXX0000001']);
const href = (id: string) => `https://open.spotify.com/track/${id}`;

it('gives a row to the id its address ends in, wherever it stands', () => {
  const found = answer({ href: href(OTHER), energy: 0.2 }, { href: `${href(ID)}?si=1`, energy: 0.1 });
  expect(found?.get(ID)?.energy).toBe(0.1);
  expect(found?.get(OTHER)?.energy).toBe(0.2);
});

it('takes no row of a track that was not asked about', () => {
  expect(answer({ href: href('T000000000000000000009'), energy: 0.2 })?.size).toBe(0);
});

it('counts a key of -1, a tempo of 0 and what is out of its range as missing', () => {
  const found = answer({ href: href(ID), key: -1, tempo: 0, energy: 1.2, valence: '0.5', mode: 1 })?.get(ID);
  expect(found).toMatchObject({
    key: null,
    tempo: null,
    energy: null,
    valence: null,
    mode: 1,
    timeSignature: null,
  });
});

it('takes the fuller row of several of one recording', () => {
  const found = answer(
    { isrc: 'ZZXXX0000001', energy: 0.1 },
    { isrc: 'zzxxx0000001', energy: 0.4, tempo: 90 },
  );
  expect(found?.get('ZZXXX0000001')).toMatchObject({ energy: 0.4, tempo: 90 });
});

it('reads whatever comes without a throw, and never a value out of its range', () => {
  const row = fc.oneof(
    fc.jsonValue(),
    fc.record({
      href: fc.constantFrom(href(ID), ID, '/', null),
      ...Object.fromEntries(
        FEATURE_NAMES.map((name) => [name, fc.oneof(fc.double(), fc.integer(), fc.string())]),
      ),
    }),
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      for (const features of answer(...rows)?.values() ?? []) {
        for (const name of FEATURE_NAMES) {
          const [min, max] = FEATURE_RANGES[name];
          const value = features[name];
          if (value !== null && !(value >= min && value <= max)) return false;
        }
      }
      return true;
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      readAnswer(text, [ID]);
      errorCode(text);
    }),
  );
});

it('is no answer where the list is not there', () => {
  for (const text of ['', '{"content":', '[]', '{"content":{}}', 'null'])
    expect(readAnswer(text, [ID])).toBeNull();
});

it('finds the code of an error under the names it may have', () => {
  expect(errorCode('{"code":4001,"status":400}')).toBe(4001);
  expect(errorCode('{"error":4291}')).toBe(4291);
  expect(errorCode('{"errorCode":"4042"}')).toBe(4042);
  expect(errorCode('{"status":500}')).toBeNull();
  expect(errorCode('<html>')).toBeNull();
});
