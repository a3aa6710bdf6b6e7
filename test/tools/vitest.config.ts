import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // Packages are downloaded, and generators are run.
    testTimeout: 180_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 20_000 } },
    allowOnly: false,
  },
});
