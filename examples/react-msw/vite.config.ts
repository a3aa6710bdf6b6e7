import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  // All that is in public/ is MSW's worker script.
  publicDir: mode === 'mock' ? 'public' : false,
  test: { environment: 'jsdom', setupFiles: ['sobot-mock/vitest'] },
}));
