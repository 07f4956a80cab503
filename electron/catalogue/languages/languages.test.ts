import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askWorker } from '../../threads/ask-worker.ts';
import { builtThread } from '../../threads/built-thread.ts';
import { detectHere, type Scores } from './detect.ts';
import { languagesOf } from './languages.ts';
import { eachLanguage, languageColumns, languageOf, languagesIn } from './sets.ts';
import { languageShares, MOST_LANGUAGES } from './shares.ts';
import { ArtistTitles, wordsOf } from './titles.ts';

const TITLES = {
  en: ['The night we never met', 'What you are to me', 'Waiting for the morning light', 'She said goodbye'],
  pt: ['Não quero mais saber de você', 'A noite da minha vida', 'Coração de menino', 'Onde está o amor'],
  de: ['Ich will nicht nach Hause', 'Wenn die Nacht kommt', 'Zwischen den Zeilen', 'Du und ich'],
  ja: ['夜に駆ける', '君の名前を呼ぶ', 'さよならの向こう側', '春の歌'],
} as const;

function gathered(titles: Record<number, readonly string[]>) {
  const all = new ArtistTitles();
  for (const [id, each] of Object.entries(titles)) for (const title of each) all.add(Number(id), title);
  return all.texts();
}

describe('titles', () => {
  it('are looked at without what names guests and versions', () => {
    expect(wordsOf('Coração (feat. Somebody Else) - Remastered 2011')).toBe('coração');
    expect(wordsOf('99 Luftballons')).toBe('luftballons');
    expect(wordsOf('1979')).toBe('');
  });

  it('give one text whatever their order, however many there are', () => {
    const words = fc.array(fc.constantFrom('noite', 'amor', 'the night', 'lua', 'mar', '9', 'rua'), {
      maxLength: 4,
    });
    const titles = fc.array(
      words.map((each) => each.join(' ')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        titles.chain((each) =>
          fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
        ),
        ([one, other]) => {
          expect(gathered({ 1: one })).toEqual(gathered({ 1: other }));
          expect(gathered({ 1: one }).get(1)?.length ?? 0).toBeLessThanOrEqual(300);
        },
      ),
    );
  });
});

describe('languages', () => {
  it('are told from titles, also of a worker', async () => {
    const texts = gathered({ 1: TITLES.en, 2: TITLES.pt, 3: TITLES.de, 4: TITLES.ja, 5: ['1979', '7 / 4'] });
    const here = await languagesOf(texts, detectHere);
    const first = [1, 2, 3, 4, 5].map((id) => here.get(id)?.[0]?.language);
    expect(first).toEqual(['en', 'pt', 'de', 'ja', undefined]);
    expect(await languagesOf(texts, (all) => askWorker<Scores[]>(builtThread('languages'), all))).toEqual(
      here,
    );
  });

  it('that few titles are in are believed of a short one less', async () => {
    const short = { text: 'fa la', scores: { en: 0.5, it: 0.52 } };
    const rest = (language: string) =>
      Array.from({ length: 200 }, (_, i) => ({ text: `song ${i}`, scores: { [language]: 0.9 } }));
    expect(languageShares([short, ...rest('en')])[0]?.[0]?.language).toBe('en');
    expect(languageShares([short, ...rest('it')])[0]?.[0]?.language).toBe('it');
  });

  it('are shares, the same in any order', () => {
    const score = fc.double({ min: 0.01, max: 1, noNaN: true });
    const scores = fc.dictionary(fc.constantFrom('en', 'pt', 'de', 'it', 'ja'), score, {
      noNullPrototype: true,
    });
    const text = fc.record({ text: fc.string({ minLength: 1, maxLength: 300 }), scores });
    const texts = fc.uniqueArray(text, { maxLength: 20, selector: (each) => each.text });
    fc.assert(
      fc.property(texts, (all) => {
        const shares = languageShares(all);
        expect(languageShares(all.toReversed()).toReversed()).toEqual(shares);
        for (const [i, own] of shares.entries()) {
          expect(own.length > 0).toBe(Object.keys(all[i]!.scores).length > 0);
          expect(own.length).toBeLessThanOrEqual(MOST_LANGUAGES);
          expect(own.map(({ share }) => share)).toEqual(own.map(({ share }) => share).sort((a, b) => b - a));
          expect(own.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('columns of languages', () => {
  const share = fc.record({
    language: fc.constantFrom('en', 'pt', 'de'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const known = fc.uniqueArray(share, { maxLength: 3, selector: ({ language }) => language });

  it('say of each artist what was said, to a thirty-second, and nothing of one of whom nothing was', () => {
    fc.assert(
      fc.property(fc.array(known, { maxLength: 30 }), (artists) => {
        const ids = artists.map((_, i) => i + 1);
        const columns = languageColumns(ids, new Map(artists.map((own, i) => [i + 1, own])));
        const rows = {
          ...columns,
          rows: ids.length,
          artistStart: Uint32Array.from([...ids.keys(), ids.length]),
          artist: Uint32Array.from(ids.keys()),
        };
        for (const [row, own] of artists.entries()) {
          const said = new Map<string, number>();
          const any = eachLanguage(rows, row, (one, of) => void said.set(columns.languageNames[one]!, of));
          const told = own.filter((one) => one.share >= 1 / 32);
          expect(any).toBe(told.length > 0);
          expect([...said.keys()]).toEqual(told.map(({ language }) => language));
          for (const one of told) expect(one.share - said.get(one.language)!).toBeCloseTo(1 / 64, 1);
          const sure = told[0] && told[0].share >= 0.5;
          expect(columns.languageNames[languageOf(rows, row)]).toBe(sure ? told[0]?.language : undefined);
        }
        const counted = languagesIn(rows);
        const all = artists.map((_, row) => columns.languageNames[languageOf(rows, row)]);
        expect(new Map(counted.map(({ language, tracks }) => [language, tracks]))).toEqual(
          new Map(
            [...new Set(all)].flatMap((one) =>
              one === undefined ? [] : [[one, all.filter((other) => other === one).length]],
            ),
          ),
        );
        expect(counted).toEqual(counted.toSorted((a, b) => b.tracks - a.tracks));
      }),
    );
  });
});
