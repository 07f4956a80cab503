// Test support: where the worker threads are that scripts/setup/test-threads.ts bundled before the tests.

const FILES = {
  library: 'library.js',
  suggestion: 'suggestion.js',
  languages: 'languages-thread.js',
  upkeep: 'upkeep-thread.js',
  tags: 'tags.js',
};

/** For `new Worker`. */
export const builtThread = (name: keyof typeof FILES) =>
  new URL(`../../.cache/threads/${FILES[name]}`, import.meta.url);
