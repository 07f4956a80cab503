// Unit and property tests, beside the files they test. They run on Node 24 with real files and SQLite.

import { defineConfig } from 'vitest/config';
import { vitestReport } from './scripts/test-steps.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{assets,bench,e2e,electron,renderer,scripts,shared}/**/*.test.{ts,tsx}'],
    // Left to itself, vitest leaves one core of two unused; several files mostly wait.
    maxWorkers: '100%',
    globalSetup: ['scripts/setup/test-threads.ts'],
    // Kill and property tests take seconds, and minutes on a small machine that is busy elsewhere. Not a measure of speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: vitestReport }]],
  },
});
