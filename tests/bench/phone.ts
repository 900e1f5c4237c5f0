/* A phone of 360 x 800, four times slower than this machine, 150 ms from the host, 1.6 Mbit/s. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from '@playwright/test'
import { findBrowser } from '../e2e/findBrowser.mjs'

export const PROFILE = '360 px, CPU slowed 4x, 150 ms, 1.6 Mbit/s'
const SLOWER = 4
const LINK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser()?.path,
    args: ['--no-sandbox', '--disable-background-networking'],
  })

export const openPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 800 },
    isMobile: true,
    hasTouch: true,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  })

/** Slows a page down, or lets it go again. */
export const slowDown = (session: CDPSession, isSlow = true): Promise<unknown> =>
  session.send('Emulation.setCPUThrottlingRate', { rate: isSlow ? SLOWER : 1 })

/** @param isOffline the net is away, and the worker asleep */
export async function openSlowPage(
  context: BrowserContext,
  isOffline = false,
): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { ...LINK, offline: isOffline })
  await slowDown(session)
  if (isOffline) {
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
  }
  return { page, session }
}
