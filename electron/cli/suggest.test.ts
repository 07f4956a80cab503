import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCatalogue } from './csv-catalogue.ts';
import { readPlaylists } from './pool-file.ts';
import { checkReplies, writeReplies } from './replies.ts';
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

  it('answers the same whatever the order of its rows, and names the artist that is in the playlist', () => {
    const [head = '', ...rows] = csv.split('\n');
    const asked = file(
      'by-order.json',
      JSON.stringify([
        { id: 1, playlist: ['a'], exclude: ['c'], search: 'a' },
        { id: 2, playlist: [] },
      ]),
    );
    const replies = [rows, rows.toReversed()].map((order, i) => {
      const from = file(`order-${i}.csv`, [head, ...order].join('\n'));
      expect(suggest('--catalogue', from, '--request', asked).status).toBe(0);
      return readFileSync(out, 'utf8');
    });
    expect(replies[1]).toBe(replies[0]);
    const [{ recommendations }] = JSON.parse(replies[0] ?? '');
    const duo = recommendations.find((one: { track_id: string }) => one.track_id === 'e');
    expect(duo.reasons.text).toContain('also by Ann');
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
    expect(ends(['--catalogue', catalogue, ...asked, '--mode', 'toString'])).toContain('Usage');
    const damaged = file('damaged.jsonl.gz', gzipSync('{"id":1,"tracks":[]}').subarray(0, 20));
    expect(ends(['--catalogue', catalogue, ...asked, '--pool', damaged])).toContain(
      'damaged.jsonl.gz: it is cut off',
    );
    expect(ends(['--catalogue', folder, ...asked])).toContain(`${folder}: it is a folder`);
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
    const wrong = (request: object) => readRequests(file('request.json', JSON.stringify([request])));
    await expect(wrong({ id: 1 })).rejects.toThrow('request 1, playlist: must be a list.');
    await expect(wrong({ id: {}, playlist: [] })).rejects.toThrow('request 1, id: must be text or a number.');
    await expect(wrong({ id: 1, playlist: ['a', 7] })).rejects.toThrow(
      'request 1, playlist, entry 2: must be text in quotation marks.',
    );
    await expect(wrong({ id: 1, playlist: [], recommender_neighbors: -1 })).rejects.toThrow(
      'recommender_neighbors: must be a whole number from 0 to 10000.',
    );
    await expect(readPlaylists(file('bad.jsonl', '{"id":1,"tracks":[]}\n{'))).rejects.toThrow(
      'line 2: no JSON',
    );
  });
});

describe('what is usual elsewhere', () => {
  it('is understood: a mark of the encoding, nothing in place of a default, a line separator inside of a name', async () => {
    const asked = `\ufeff${JSON.stringify([{ id: 1, playlist: [], exclude: null, recommender_neighbors: null }])}`;
    const { requests: read } = await readRequests(file('marked.json', asked));
    expect(read[0]).toMatchObject({ exclude: [], recommender_neighbors: 20 });
    const lines = '\ufeff{"id":1,"name":"a\u2028b","tracks":["a"]}\r\n\n{"id":2,"tracks":[]}';
    const pool = await readPlaylists(file('marked.jsonl', lines));
    expect(pool.map(({ name }) => name)).toEqual(['a\u2028b', '']);
  });

  it('is read of cells: spaces between artists and genres, explicit or not', async () => {
    const text = 'id,name,artists,artist_genres,explicit\n1,A,Ann,pop;rock,True\n2,B,Bob; Ann,pop; rock,\n';
    const { catalogue: read, tracks } = await readCatalogue(file('spaces.csv', text), []);
    expect(tracks[1]?.artistNames).toEqual(['Bob', 'Ann']);
    expect(read.artistIds).toHaveLength(2);
    expect(read.genreNames).toHaveLength(2);
    expect([...read.explicit]).toEqual([2, 0]);
  });
});

describe('the file of the replies', () => {
  it('keeps what it held until all is written, and is none of those that are read', async () => {
    const kept = file('kept.json', '[1]');
    const broken = function* () {
      yield { id: 1 };
      throw new Error('ends here');
    };
    await expect(writeReplies(kept, broken())).rejects.toThrow('ends here');
    expect(readFileSync(kept, 'utf8')).toBe('[1]');
    await writeReplies(kept, [{ id: 1 }, { id: 2 }]);
    expect(readFileSync(kept, 'utf8')).toBe('[{"id":1},{"id":2}]');
    await writeReplies(kept, []);
    expect(readFileSync(kept, 'utf8')).toBe('[]');
    await expect(checkReplies(requests, [catalogue, requests])).rejects.toThrow('Choose another file');
    await expect(checkReplies(folder, [])).rejects.toThrow('it is a folder');
    await expect(checkReplies(path.join(folder, 'none', 'o.json'), [])).rejects.toThrow(
      'no such file or folder',
    );
  });
});
