import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What the control routes and the server do, they do on a ledger that several servers could share as well. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['mock-server/control/{*,http/*,routes/*}.test.ts', 'mock-server/server.test.ts'],
    env: { TEST_ON_LEDGER: '1' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    allowOnly: false,
    globalSetup: ['./scripts/fresh-console.js'],
  },
});
