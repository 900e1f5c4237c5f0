/* The start, as a list. */
import './styles/tokens.css'
import './styles/base.css'
import { createWebHistory } from 'vue-router'
import { createApp } from './app.ts'
import { readPageData } from './platform/pageData.ts'

const page = readPageData()
const hydrate = page !== null && page.path === location.pathname

const { app, router } = createApp({
  history: createWebHistory(),
  content: page?.content ?? null,
  hydrate,
})

await router.isReady()
if (!hydrate) document.getElementById('app')?.replaceChildren()
app.mount('#app')
