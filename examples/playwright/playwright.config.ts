import { defineConfig, devices } from '@playwright/test';

// A Chromium that is on the machine already; without it, that of `npx playwright install chromium`.
const { CHROMIUM_PATH: executablePath } = process.env;

export default defineConfig({
  testDir: 'test',
  fullyParallel: true,
  workers: 2,
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: executablePath === undefined ? {} : { executablePath, args: ['--no-sandbox'] },
  },
});
