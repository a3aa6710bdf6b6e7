import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * Control routes, adapters and a provider that is checked in every profile: what they do, they do as well where a server keeps
 * what it holds.
 *
 * @param variable tells the tests where: see support/start-kept.ts
 * @param others tests that have more to do with it
 */
export function keptConfig(variable: string, others: string): ViteUserConfig {
  return defineConfig({
    test: {
      root: join(import.meta.dirname, '..'),
      include: [
        'mock-server/control/{*,http/**/*,routes/*}.test.ts',
        others,
        'mock-server/adapters/server.test.ts',
        'contract-tests/kit/provider/mutants/profiles.test.ts',
      ],
      env: { [variable]: '1' },
      // As in vitest.config.ts: by default, what is polled for has one second.
      expect: { poll: { timeout: 20_000 } },
      testTimeout: 60_000,
      hookTimeout: 60_000,
      pool: 'threads',
      isolate: false,
      allowOnly: false,
      globalSetup: ['./scripts/fresh-console.js'],
    },
  });
}
