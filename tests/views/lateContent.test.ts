// @vitest-environment happy-dom
/* A page that is opened before its content is here: who listens to it, or goes by keys, stays where the page begins. */
import { describe, expect, it, vi } from 'vitest'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'
import { find } from '../support/byRole.ts'
import { answers } from '../support/fetchMock.ts'
import { openApp } from '../support/openApp.ts'
import { realContent } from '../support/realContent.ts'

const focused = () => document.activeElement
const open = (answer = answers.never()) =>
  openApp('/om', { page: contentForPage(realContent, { name: 'about', params: {} }), answer })

describe('a page whose content is not here yet', () => {
  it('has the focus in its heading, and again when the content is here', async () => {
    const { root, router } = await open()
    await router.push('/program')
    await vi.waitFor(() => expect(focused()).toBe(find(root, 'heading', 'Et øjeblik')))
    useProgramme().show(wholeContent(realContent))
    await vi.waitFor(() => expect(focused()).toBe(find(root, 'heading', 'Program')))
  })

  it('has it in what is said instead, when »Prøv igen« is pressed or there is no such page', async () => {
    const { root, network, router } = await open(answers.noNetwork())
    await router.push('/arrangement/findes-ikke')
    await vi.waitFor(() => expect(focused()).toBe(find(root, 'heading', 'Siden kunne ikke vises')))
    network.answer = answers.never()
    const again = find(root, 'button', 'Prøv igen')
    again.focus()
    again.click()
    await vi.waitFor(() => expect(focused()).toBe(find(root, 'heading', 'Et øjeblik')))
    useProgramme().show(wholeContent(realContent))
    await vi.waitFor(() => expect(focused()).toBe(find(root, 'heading', 'Siden findes ikke')))
  })

  it('leaves the focus to whoever has taken it elsewhere meanwhile', async () => {
    const { root, router } = await open()
    await router.push('/program')
    await vi.waitFor(() => expect(focused()).toBe(find(root, 'heading', 'Et øjeblik')))
    const link = find(root, 'link', 'Blog')
    link.focus()
    useProgramme().show(wholeContent(realContent))
    await vi.waitFor(() => expect(find(root, 'heading', 'Program')).toBeTruthy())
    expect(focused()).toBe(link)
  })

  it('has it in the field to search in, for whoever followed the link there', async () => {
    const { root, router } = await open()
    const link = find(root, 'link', 'Søg')
    link.focus()
    await router.push('/program#soeg')
    useProgramme().show(wholeContent(realContent))
    await vi.waitFor(() => expect(focused()?.matches('input[type=search]')).toBe(true))
  })
})
