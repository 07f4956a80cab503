// Test support: where the worker threads are that scripts/setup/test-threads.ts bundled before the tests.

/** For `new Worker`. */
export const builtThread = (name: 'library' | 'suggestion' | 'tags') =>
  new URL(`../../.cache/threads/${name}.js`, import.meta.url);
