// For the Playwright that the test beside this folder runs.
import process from 'node:process';
import { defineConfig, type LaunchOptions } from '@playwright/test';

export default defineConfig({
  workers: 1,
  reporter: 'json',
  outputDir: process.env['OUTPUT_FOLDER'] ?? 'test-results',
  use: { launchOptions: JSON.parse(process.env['LAUNCH_OPTIONS'] ?? '{}') as LaunchOptions },
});
