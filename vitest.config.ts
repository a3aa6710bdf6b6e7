import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Machines are slow and shared: a limit is there to end what hangs, not to measure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['{cli,contract-tests,generators,mock-server,schemas,scripts}/**/*.test.ts'],
    // These install packages; `npm run test:package` and `npm run test:examples` run them.
    exclude: [...configDefaults.exclude, 'contract-tests/{examples,package}/**'],
    pool: 'threads',
    allowOnly: false,
  },
});
