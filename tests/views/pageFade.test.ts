// @vitest-environment happy-dom
/* A move to another page where the browser can let pages fade: nothing is painted until the new one is there. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { find } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'

let isShown: Promise<void> | undefined
beforeEach(() => {
  Object.assign(document, {
    startViewTransition: (change: () => Promise<void>) => {
      isShown = change()
      return { ready: isShown, finished: isShown }
    },
  })
})
afterEach(() => Reflect.deleteProperty(document, 'startViewTransition'))

const heading = (root: HTMLElement) => root.querySelector('h1')?.textContent.trim()

it('the old page goes in one task and the new one comes in another; it is shown when it has the focus', async () => {
  const { root, router } = await openApp('/om')
  await router.push('/ledermobilitet')
  await nextTick()
  expect(root.querySelector('main')?.textContent).toBe('')
  expect(find(root, 'navigation', 'Hovedmenu')).toBeTruthy()
  await isShown
  expect(heading(root)).toBe('Ledermobilitet mellem sektorer')
  expect(document.activeElement).toBe(find(root, 'heading', 'Ledermobilitet mellem sektorer'))
})

it('whoever is quicker than that comes to the last page', async () => {
  const { root, router } = await openApp('/om')
  await router.push('/ledermobilitet')
  const first = isShown
  await router.push('/ambassadoer')
  await isShown
  expect(router.currentRoute.value.path).toBe('/ambassadoer')
  expect(document.activeElement).toBe(root.querySelector('h1'))
  expect(heading(root)).not.toBe('Ledermobilitet mellem sektorer')
  await first
})

it('a move that comes to nothing leaves the page as it is', async () => {
  const { root, router } = await openApp('/om')
  router.beforeResolve(() => false)
  const before = root.querySelector('main')?.textContent
  await router.push('/ledermobilitet')
  await isShown
  expect(root.querySelector('main')?.textContent).toBe(before)
})
