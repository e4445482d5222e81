import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Each test starts a whole application; two at once would fight for the processor and the clock.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
