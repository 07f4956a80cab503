import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { SegueError } from '../../shared/domain/result.ts';
import { postable, received } from './errors.ts';
import { connect } from './rpc.ts';

const across = (thrown: unknown) => received(structuredClone(postable(thrown)));

it('keeps code, detail, causes and the stacks of where they were thrown', () => {
  const io = Object.assign(new TypeError('the disk went away'), { code: 'EIO' });
  const thrown = new SegueError('database-failed', 'SQLite 10: disk I/O error', { cause: io });
  const back = across(thrown);
  expect(back).toMatchObject({ code: 'database-failed', message: 'SQLite 10: disk I/O error' });
  expect(back.stack).toBe(thrown.stack);
  expect(back.cause).toMatchObject({ name: 'TypeError', message: 'the disk went away', stack: io.stack });
  expect(inspect(back)).toContain('the disk went away');
});

it('makes what is not ours internal, with the error itself as its cause', () => {
  const bug = new RangeError('out of bounds');
  const back = across(bug);
  expect(back).toMatchObject({ code: 'internal', message: 'out of bounds' });
  expect(back.cause).toMatchObject({ name: 'RangeError', stack: bug.stack });
  expect(across('a mere text').cause).toMatchObject({ message: 'a mere text' });
});

it('bears a chain that leads back to itself', () => {
  const first = new Error('first');
  const second = new Error('second', { cause: first });
  first.cause = second;
  expect(across(first)).toMatchObject({ cause: { message: 'first', cause: { message: 'second' } } });
});

it('comes out of a real thread whole', async () => {
  const rpc = JSON.stringify(new URL('./rpc.ts', import.meta.url).href);
  const source = `
    import { parentPort } from 'node:worker_threads';
    import { serve } from ${rpc};
    serve(parentPort, { fail: function deepInside() { throw new Error('outer', { cause: new SyntaxError('inner') }); } });`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const thread = connect<{ fail: (input: undefined) => void }>(worker);
  const thrown = await thread.call('fail', undefined).catch((reason: unknown) => reason);
  await thread.stop();
  expect(thrown).toMatchObject({
    code: 'internal',
    cause: { message: 'outer', cause: { name: 'SyntaxError' } },
  });
  expect((thrown as Error & { cause: Error }).cause.stack).toContain('deepInside');
});
