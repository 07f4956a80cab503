// Questions of which only the newest matters, such as those of a field that asks at each letter.

/**
 * While one is being answered no other is sent, and of those that wait the last one is. The returned function resolves
 * null when a newer question has come.
 */
export function latestOnly<Input, Output>(
  send: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output | null> {
  let running: Promise<unknown> = Promise.resolve();
  let latest = 0;
  return async (input) => {
    const turn = ++latest;
    await running.catch(() => {});
    if (turn !== latest) return null;
    const reply = send(input);
    running = reply;
    const answer = await reply;
    return turn === latest ? answer : null;
  };
}
