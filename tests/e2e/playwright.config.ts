import { defineConfig } from '@playwright/test'
import { findBrowser, findHeadlessShell } from './findBrowser.mjs'
import { roomiestFolder } from './support/roomiestFolder.ts'

// Read whenever a profile or a site is made, here and in the processes that run the tests.
process.env.TMPDIR = roomiestFolder()

const isRoot = process.getuid?.() === 0

/* No web server here: each test starts its own, so that it can cut it off or change what it says. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'output',
  // How long a loaded machine needs says nothing about the site.
  timeout: 120_000,
  retries: 0,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  expect: { timeout: 60_000 },
  use: {
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
  },
  projects: [
    {
      name: 'phone',
      use: {
        browserName: 'chromium',
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
        hasTouch: true,
        launchOptions: {
          executablePath: (findHeadlessShell() ?? findBrowser())?.path,
          args: [
            ...(isRoot ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
})
