/*
 * Makes the pictures of the app that the manifest and README.md show, from the site in dist/:
 * `npm run build && npm run screenshots`. Text is set in the fonts of the machine that runs it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from './findBrowser.mjs'

const folder = fileURLToPath(new URL('../../public/screenshots/', import.meta.url))
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true }
const SCREEN = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }
/** In the week, in the morning: the day is full, and something is on. */
const NOW = new Date('2020-10-28T08:30:00+01:00')
const KEPT = [/^Gem Når der er ensomt/, /^Gem Det lange seje/, /^Gem Faglig ledelse/]
const QUALITY = 0.86

const server = await preview({ preview: { port: 4397 }, logLevel: 'silent' })
const browser = await chromium.launch({
  executablePath: findBrowser()?.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  mkdirSync(folder, { recursive: true })
  await picture('program-narrow', PHONE, '/program?dag=2020-10-28')
  await picture('min-uge-narrow', PHONE, '/min-uge')
  await picture('program-wide', SCREEN, '/program?dag=2020-10-28')
} finally {
  await browser.close()
  await server.close()
}

/** One picture of the app as somebody has it who has kept a few sessions. */
async function picture(name, device, path) {
  const context = await browser.newContext({
    ...device,
    baseURL: 'http://localhost:4397',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  await page.goto('/program?dag=alle')
  for (const [at, name] of KEPT.entries()) {
    await page.getByRole('button', { name }).click()
    await page.locator('button.bookmark[aria-pressed=true]').nth(at).waitFor()
  }
  await page.goto(path)
  await page.getByRole('link', { name: /Min uge 3/ }).waitFor()
  const png = await page.screenshot()
  writeFileSync(`${folder}${name}.webp`, await toWebp(context, png))
  await context.close()
}

/** The browser itself packs it: a third of the size. */
async function toWebp(context, png) {
  const page = await context.newPage()
  const packed = await page.evaluate(
    async ([data, quality]) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes]))
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality).split(',')[1]
    },
    [png.toString('base64'), QUALITY],
  )
  return Buffer.from(packed, 'base64')
}
