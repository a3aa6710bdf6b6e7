import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{cli,contract-tests,generators,mock-server,schemas,scripts}/**/*.test.ts'],
    // The packaging tests install packages; `npm run test:package` runs them.
    exclude: [...configDefaults.exclude, 'contract-tests/package/**'],
    pool: 'threads',
    allowOnly: false,
  },
});
