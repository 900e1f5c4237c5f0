/* The start, as a list. */
import './styles/tokens.css'
import './styles/base.css'
import { createWebHistory } from 'vue-router'
import { createApp, createAppRouter } from './app.ts'
import { FIRST_MESSAGES } from './domain/wording.ts'
import { keepInstallPrompt } from './platform/install.ts'
import { healMissingScript, isMissingScript } from './platform/missingScript.ts'
import { readPageData } from './platform/pageData.ts'
import { afterPaint, nextTask } from './platform/turns.ts'

keepInstallPrompt()
addEventListener('vite:preloadError', () => void healMissingScript())

const page = readPageData()
const hydrate = page !== null && page.path === location.pathname
const root = document.getElementById('app')

/** In a function: the views share this file's scripts, and would wait for a file that waits for them. */
async function start() {
  try {
    // In pieces: what is pressed in between is heard (build/pageScript.ts), and the first paint comes first.
    await afterPaint()
    const router = createAppRouter(createWebHistory())
    await nextTask()
    const app = createApp({ router, content: page?.content ?? null, hydrate })
    await router.isReady()
    await nextTask()
    if (!hydrate) root?.replaceChildren()
    app.mount('#app')
  } catch (error) {
    if (!isMissingScript(error)) throw error
    // A rendered page can be read as it is. An empty one must say why.
    if (!hydrate) root?.replaceChildren(FIRST_MESSAGES.pageUnavailable)
  }
}
void start()
