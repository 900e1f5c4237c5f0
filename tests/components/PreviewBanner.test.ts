// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'

describe('a visitor with a preview clock', () => {
  it('sees which time it is', async () => {
    const { root } = await openApp('/om?nu=2020-10-27T11:45')
    expect(textOf(find(root, 'region', 'Prøveur'))).toContain(
      'Du ser siden, som den er tirsdag den 27. oktober 2020 kl. 11.45.',
    )
  })

  it('keeps it from page to page', async () => {
    const { root, router } = await openApp('/om?nu=2020-10-27T11:45')
    find(find(root, 'navigation', 'Hovedmenu'), 'link', 'Blog').click()
    await vi.waitFor(() => expect(find(root, 'heading', 'Blog')).toBeTruthy())
    expect(router.currentRoute.value.fullPath).toBe('/blog?nu=2020-10-27T11:45')
    expect(find(root, 'region', 'Prøveur')).toBeTruthy()
  })

  it('ends it, stays on the page with the focus, and is not taken back by the next link', async () => {
    const { root, router } = await openApp('/om?nu=2020-10-27T11:45&a=b')
    find(root, 'button', 'Vis siden, som den er nu').click()
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/om?a=b'))
    expect(findAll(root, 'region', 'Prøveur')).toEqual([])
    expect(document.activeElement).toBe(find(root, 'main'))
    find(find(root, 'navigation', 'Hovedmenu'), 'link', 'Blog').click()
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/blog'))
    expect(findAll(root, 'region', 'Prøveur')).toEqual([])
  })
})

describe('a visitor without one', () => {
  it.each(['/om', '/om?nu=', '/om?nu=igen', '/om?nu=2020-02-30'])(
    'sees no banner: %s',
    async (path) => {
      const { root } = await openApp(path)
      expect(findAll(root, 'region', 'Prøveur')).toEqual([])
    },
  )
})
