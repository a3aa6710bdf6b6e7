import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['contract-tests/vitest/testing/described.ts'] } });
