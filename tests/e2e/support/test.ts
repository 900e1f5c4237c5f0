/* What every test here starts from: its own host, its own browser profile, and a guard over both. */
import { test as base } from '@playwright/test'
import { Guard } from './guard.ts'
import { Profile } from './profile.ts'
import { DIST, SiteServer } from './server.ts'
import { BuiltSite } from './site.ts'

export { expect } from '@playwright/test'

interface Fixtures {
  server: SiteServer
  /** What the site says that `server` began with. */
  site: BuiltSite
  guard: Guard
  profile: Profile
}
interface Options {
  /**
   * Does the browser have workers? Where they have no part in what is tested they only take time: to
   * install one takes twice as much as all the rest of a visit.
   */
  hasWorker: boolean
}

export const test = base.extend<Fixtures & Options>({
  hasWorker: [true, { option: true }],
  server: async ({}, use, { parallelIndex }) => {
    const server = new SiteServer(DIST)
    await server.startFirst(parallelIndex)
    await use(server)
    await server.stop()
  },
  site: async ({ server }, use) => {
    await use(new BuiltSite(server.folder))
  },
  baseURL: async ({ server }, use) => {
    await use(server.origin)
  },
  guard: [
    async ({ server }, use) => {
      const guard = new Guard(server)
      await use(guard)
      guard.check()
    },
    { auto: true },
  ],
  context: async ({ context, guard, hasWorker }, use) => {
    guard.watch(context)
    if (!hasWorker) {
      await context.addInitScript(() =>
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
      )
    }
    await use(context)
  },
  profile: async (
    {
      guard,
      baseURL,
      headless,
      launchOptions,
      viewport,
      deviceScaleFactor,
      hasTouch,
      locale,
      timezoneId,
    },
    use,
  ) => {
    const profile = new Profile(guard, {
      ...launchOptions,
      baseURL,
      headless,
      viewport,
      deviceScaleFactor,
      hasTouch,
      locale,
      timezoneId,
    })
    await use(profile)
    await profile.remove()
  },
})
