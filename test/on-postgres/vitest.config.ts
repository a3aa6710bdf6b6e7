import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Control routes, adapters and a provider that is checked in every profile: what they do, they do on PostgreSQL as well. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: [
      'mock-server/control/{*,http/*,routes/*}.test.ts',
      'mock-server/ledger/**/*.test.ts',
      'mock-server/adapters/server.test.ts',
      'contract-tests/kit/provider/mutants/profiles.test.ts',
    ],
    env: { TEST_ON_POSTGRES: '1' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    allowOnly: false,
    globalSetup: ['./scripts/fresh-console.js'],
  },
});
