// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { answers } from '../support/fetchMock.ts'
import { openApp } from '../support/openApp.ts'
import { realContent } from '../support/realContent.ts'
import { FIRST_MESSAGES } from '../../src/domain/wording.ts'

describe('a page whose content is not here', () => {
  it('says that it is on its way', async () => {
    const { root } = await openApp('/om', { page: null, answer: answers.never() })
    const main = find(root, 'main')
    expect(textOf(find(main, 'status'))).toBe(FIRST_MESSAGES.loading)
    expect(findAll(main, 'button')).toEqual([])
  })

  it('says that it could not be had, what is safe, and lets one try again', async () => {
    const { root, network } = await openApp('/om', { page: null })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(textOf(find(main, 'status'))).toBe(FIRST_MESSAGES.unavailable))
    network.answer = answers.json(realContent)
    find(main, 'button', 'Prøv igen').click()
    await vi.waitFor(() => expect(find(main, 'heading', 'Kontakt')).toBeTruthy())
    expect(findAll(main, 'button', 'Prøv igen')).toEqual([])
  })

  it('goes on saying so when the second attempt fails too', async () => {
    const { root, network } = await openApp('/om', { page: null })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(find(main, 'button', 'Prøv igen')).toBeTruthy())
    network.answer = answers.html()
    find(main, 'button', 'Prøv igen').click()
    await vi.waitFor(() => expect(network.asked).toHaveLength(2))
    await vi.waitFor(() => expect(find(main, 'button', 'Prøv igen')).toBeTruthy())
  })

  it('says that it does not exist when everything is here', async () => {
    const { root } = await openApp('/arkiv/1999')
    const main = find(root, 'main')
    expect(find(main, 'heading', 'Siden findes ikke')).toBeTruthy()
    expect(find(main, 'link', 'Se programmet').getAttribute('href')).toBe('/program')
    expect(find(main, 'link', 'Gå til forsiden').getAttribute('href')).toBe('/')
  })
})

describe('an address that no page has', () => {
  it.each(['/findes-ikke', '/program/mandag', '/arrangement', '/a/b/c'])(
    '%s leads to a way on',
    async (path) => {
      const { root } = await openApp(path)
      expect(find(root, 'heading', 'Siden findes ikke')).toBeTruthy()
      expect(find(find(root, 'main'), 'link', 'Se programmet')).toBeTruthy()
    },
  )
})
