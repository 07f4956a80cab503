import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCatalogue } from './csv-catalogue.ts';
import { readPlaylists } from './pool-file.ts';
import { readRequests } from './requests.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'segue-suggest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array) => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};
const csv = [
  'id,name,artists,album,release_date,artist_genres,duration_ms,popularity,energy',
  'a,Home,Ann,First,1999-01-01,rock;indie rock,200000,50,0.5',
  'b,"Home (Live)",Ann,Live,2001,rock;indie rock,210000,40,0.6',
  'c,Away,Ann,First,1999,rock;indie rock,190000,30,0.4',
  'd,Élan,"Bob, The Builder",Solo,,jazz,,,',
  'e,Sea,Cem;Ann,Duo,2000,rock,180000,20,0.5',
].join('\n');
const catalogue = file('catalogue.csv.gz', gzipSync(csv));
const request = {
  id: 1,
  name: 'Mine',
  playlist: ['a', 'x'],
  exclude: ['c'],
  search: 'bob elan',
  later: true,
};
const requests = file('requests.json', JSON.stringify([request]));
const out = path.join(folder, 'out.json');

function suggest(...args: string[]) {
  const script = path.join(import.meta.dirname, '../../scripts/suggest.ts');
  return spawnSync(process.execPath, [script, ...args, '--out', out], { encoding: 'utf8' });
}

describe('npm run suggest', () => {
  it('has as many neighbours of each track, whoever the artist, as the nearest strategy is told', () => {
    const asked = file('nearest.json', JSON.stringify([{ id: 1, playlist: ['a'] }]));
    const files = ['--catalogue', catalogue, '--request', asked];
    const ids = (...options: string[]) => {
      expect(suggest(...files, '--strategy', 'nearest', ...options).stderr).toBe('');
      const [reply] = JSON.parse(readFileSync(out, 'utf8'));
      return reply.recommendations.map((one: { track_id: string }) => one.track_id);
    };
    expect(ids()).toHaveLength(4);
    expect(['b', 'c']).toContain(ids('--neighbors-each', '1').join());
    expect(ids('--neighbors-each', '1', '--any-artist')).toEqual(['e']);
    for (const options of [
      ['--strategy', 'nearest', '--neighbors-each', '0'],
      ['--neighbors-each', '2'],
      ['--any-artist'],
    ]) {
      const { status, stderr } = suggest(...files, ...options);
      expect(status).toBe(2);
      expect(stderr).toContain('--neighbors-each');
    }
  });

  it('answers with tracks, scores and reasons, and says what it did not know', () => {
    const pool = file('pool.jsonl', '{"id":"p","name":"Pool","tracks":["a","d"]}\n');
    const { status, stderr } = suggest('--catalogue', catalogue, '--request', requests, '--pool', pool);
    expect(stderr).toContain('1 unknown track(s): x');
    expect(stderr).toContain('ignored later');
    expect(status).toBe(0);
    const [reply] = JSON.parse(readFileSync(out, 'utf8'));
    const ids = reply.recommendations.map((one: { track_id: string }) => one.track_id);
    expect([...ids].sort()).toEqual(['d', 'e']);
    for (const { score, distance, reasons } of reply.recommendations) {
      const parts = reasons.parts.reduce((sum: number, { points }: { points: number }) => sum + points, 0);
      expect(parts).toBeCloseTo(score, 6);
      expect(distance).toBeCloseTo(1 - score / 100, 9);
    }
    expect(reply.search_results).toMatchObject([
      { track_id: 'd', name: 'Élan', artists: 'Bob, The Builder' },
    ]);
  });

  it('says what is wrong with its files in one line and ends with 2', () => {
    const { status, stderr } = suggest(
      '--catalogue',
      file('empty.csv', 'id,name,artists\n'),
      '--request',
      requests,
    );
    expect(stderr.trim().split('\n')).toEqual(['1: ignored later', expect.stringContaining('has no track')]);
    expect(status).toBe(2);
  });
});

describe('files that cannot be used', () => {
  const ends = (args: string[]) => {
    const { status, stderr } = suggest(...args);
    expect(status).toBe(2);
    expect(stderr).not.toContain('    at ');
    return stderr.trim();
  };

  it('end with 2 and one line: no JSON, wrong columns, a broken archive, a missing file, an unknown option', () => {
    const asked = ['--request', requests];
    expect(ends(['--catalogue', catalogue, '--request', file('broken.json', '[{"id":')])).toContain(
      'is no JSON',
    );
    expect(ends(['--catalogue', file('other.csv', 'track,title\n1,2\n'), ...asked])).toContain(
      'no column id',
    );
    const cut = gzipSync(csv).subarray(0, 60);
    expect(ends(['--catalogue', file('cut.csv.gz', cut), ...asked])).toContain('cut.csv.gz');
    expect(ends(['--catalogue', path.join(folder, 'none.csv'), ...asked])).toContain('none.csv');
    expect(ends(['--catalogue', catalogue, ...asked, '--strategy', 'best'])).toContain('Usage');
  });

  it('are read plain or compressed alike', () => {
    const plain = file('plain.csv', csv);
    const known = file('known.json', JSON.stringify([{ id: 1, playlist: ['a'] }]));
    const results = [catalogue, plain].map((at) => {
      expect(suggest('--catalogue', at, '--request', known).status).toBe(0);
      return readFileSync(out, 'utf8');
    });
    expect(results[1]).toBe(results[0]);
  });
});

describe('what cannot be used', () => {
  it('is said of a catalogue', async () => {
    const read = (name: string, content: string) => readCatalogue(file(name, content), []);
    await expect(read('columns.csv', 'id,title\n1,2\n')).rejects.toThrow('no column name, artists');
    await expect(read('twice.csv', 'id,name,artists\n1,A,B\n1,A,B\n')).rejects.toThrow('track 1 twice');
    await expect(read('cells.csv', 'id,name,artists\n1,A\n')).rejects.toThrow('no readable CSV');
  });

  it('is said of requests and of a pool', async () => {
    await expect(readRequests(file('bad.json', '[{'))).rejects.toThrow('is no JSON');
    await expect(readRequests(file('object.json', '{}'))).rejects.toThrow('array of requests');
    await expect(readRequests(file('request.json', '[{"id":1}]'))).rejects.toThrow('request 1, playlist');
    await expect(readPlaylists(file('bad.jsonl', '{"id":1,"tracks":[]}\n{'))).rejects.toThrow(
      'line 2: no JSON',
    );
  });
});
