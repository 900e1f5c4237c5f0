/* One recipe makes the app: for the browser, for prerendering and for tests. */
import { createPinia } from 'pinia'
import { createSSRApp, createApp as createClientApp, type App as VueApp } from 'vue'
import type { Router } from 'vue-router'
import App from './App.vue'
import type { PageContent } from './domain/pageContent.ts'
import { toPreviewTime, useClock } from './stores/clock.ts'
import { useProgramme } from './stores/programme.ts'

export { createAppRouter } from './router.ts'

export interface AppOptions {
  router: Router
  /** What the page carries; null where it must be loaded first. */
  content: PageContent | null
  /** Is there rendered HTML to take over, or an empty place to fill? */
  hydrate: boolean
}

export function createApp({ router, content, hydrate }: AppOptions): VueApp {
  const app = hydrate ? createSSRApp(App) : createClientApp(App)
  const pinia = createPinia()
  app.use(pinia)

  if (content) useProgramme(pinia).show(content)
  keepPreviewClock(router, useClock(pinia))

  app.use(router)
  return app
}

/** The preview clock stands in the address, and follows from page to page until it is ended. */
function keepPreviewClock(router: Router, clock: ReturnType<typeof useClock>) {
  router.beforeEach((to, from) => {
    const asked = to.query.nu
    if (asked === undefined && from.query.nu !== undefined && clock.isPreview) {
      return { ...to, query: { ...to.query, nu: from.query.nu } }
    }
    if (asked !== from.query.nu) clock.preview(toPreviewTime(asked))
    return true
  })
}
