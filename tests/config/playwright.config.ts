import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../../test-results',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A slow machine may miss a deadline once; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./playwright-closing-line.ts']],
  use: { trace: 'off' },
})
