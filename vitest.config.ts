// Unit and property tests, beside the files they test. They run on Node 24 with real files and SQLite.

import { defineConfig } from 'vitest/config';
import { vitestReport } from './scripts/test-steps.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{assets,bench,e2e,electron,renderer,scripts,shared}/**/*.test.{ts,tsx}'],
    // Kill and property tests take seconds on a small machine that runs two files at once.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: vitestReport }]],
  },
});
