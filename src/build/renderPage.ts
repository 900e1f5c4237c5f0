/* Runs in the build's own bundle of the app: one address → the HTML of its body. */
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import { createApp, createAppRouter } from '../app.ts'
import type { PageContent } from '../domain/pageContent.ts'

/** @param path the address from the root, without query */
export async function renderPage(path: string, content: PageContent): Promise<string> {
  const router = createAppRouter(createMemoryHistory())
  const app = createApp({ router, content, hydrate: true })
  await router.push(path)
  return renderToString(app)
}
