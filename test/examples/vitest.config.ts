import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: './workspace.ts',
    // Tests of documents are put beside those of an example: not while these run.
    fileParallelism: false,
    // Each example runs its own tests; packages are downloaded.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    // The recipes of languages run beside one another, as many as a small machine has cores.
    maxConcurrency: 2,
    allowOnly: false,
  },
});
