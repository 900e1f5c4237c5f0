/* `npm run gallery`: pictures of every state, to be looked at. `npm run gallery -- -g sixty` makes some of them. */
import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/*
 * Whole pages, each in one piece: painted twice as fine, as on a phone, a long one can be more than a
 * busy machine has room for, and the page crashes.
 */
const projects = config.projects?.map((project) => ({
  ...project,
  use: { ...project.use, deviceScaleFactor: 1 },
}))

export default defineConfig({
  ...config,
  projects,
  testMatch: 'gallery.ts',
  // Nothing is tested here: a group that a crash has cut short is made again.
  retries: 1,
  // The pictures stand beside it, until the browser tests clear the folder above.
  outputDir: 'output/run',
})
