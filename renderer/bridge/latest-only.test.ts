import { expect, it } from 'vitest';
import { latestOnly } from './latest-only.ts';

/** Answers are given by hand. */
function asked() {
  const sent: { text: string; answer(value: string): void; fail(): void }[] = [];
  const ask = latestOnly(
    (text: string) =>
      new Promise<string>((resolve, reject) => {
        sent.push({ text, answer: resolve, fail: () => reject(new Error(text)) });
      }),
  );
  return { sent, ask, texts: () => sent.map(({ text }) => text) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('sends one question at a time, and of those that wait the last one', async () => {
  const { sent, ask, texts } = asked();
  const answers = Promise.all(['a', 'ab', 'abc', 'abcd'].map(ask));
  await settled();
  expect(texts()).toEqual(['abcd']);
  sent[0]?.answer('found');
  expect(await answers).toEqual([null, null, null, 'found']);

  const first = ask('b');
  await settled();
  const rest = Promise.all(['bc', 'bcd'].map(ask));
  await settled();
  expect(texts()).toEqual(['abcd', 'b']);
  sent[1]?.answer('late');
  expect(await first).toBeNull();
  await settled();
  expect(texts()).toEqual(['abcd', 'b', 'bcd']);
  sent[2]?.answer('found too');
  expect(await rest).toEqual([null, 'found too']);
});

it('goes on after a question that failed', async () => {
  const { sent, ask } = asked();
  const failing = ask('a');
  await settled();
  const next = ask('b');
  sent[0]?.fail();
  await expect(failing).rejects.toThrow('a');
  await settled();
  sent[1]?.answer('found');
  expect(await next).toBe('found');
});
