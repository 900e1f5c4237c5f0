/* `npm run gallery`: pictures of every state, to be looked at. `npm run gallery -- -g sixty` makes some of them. */
import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

export default defineConfig({
  ...config,
  testMatch: 'gallery.ts',
  // The pictures stand beside it, until the browser tests clear the folder above.
  outputDir: 'output/run',
})
