import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{cli,contract-tests,generators,mock-server,schemas,scripts}/**/*.test.ts'],
    // These install packages; `npm run test:package` and `npm run test:examples` run them.
    exclude: [...configDefaults.exclude, 'contract-tests/{examples,package}/**'],
    pool: 'threads',
    allowOnly: false,
  },
});
