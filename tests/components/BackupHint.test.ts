// @vitest-environment happy-dom
import '../support/device.ts'
import { mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { bookmarkOf } from '../support/buildBackup.ts'
import { INSTALL_ADDRESS } from '../../src/domain/addresses.ts'
import BackupHint from '../../src/components/BackupHint.vue'
import { useBookmarks } from '../../src/stores/bookmarks.ts'

beforeEach(() => setActivePinia(createPinia()))

/** @param standalone as Apple's browsers say it: false outside the home screen, true inside; others say nothing */
async function showHint(standalone: boolean | undefined, kept = [bookmarkOf('2020-a')]) {
  vi.stubGlobal('navigator', { standalone })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  useBookmarks().bookmarks = kept
  const wrapper = mount(BackupHint, { global: { stubs: { RouterLink: RouterLinkStub } } })
  await nextTick()
  return wrapper
}

it('D13: on an iPhone in the browser one is told what may be lost, and what to do', async () => {
  const wrapper = await showHint(false)
  expect(wrapper.text()).toMatch(/^På iPhone og iPad kan Safari slette .* i syv dage\./)
  const links = wrapper.findAllComponents(RouterLinkStub)
  expect(links.map((link) => [link.text(), link.props('to')])).toEqual([
    ['Føj siden til hjemmeskærmen', INSTALL_ADDRESS],
    ['gem en sikkerhedskopi', '/data'],
  ])
})

it.each([
  ['on the home screen of an iPhone', true],
  ['on anything else', undefined],
])('%s there is nothing to say', async (_, standalone) => {
  expect((await showHint(standalone)).text()).toBe('')
})

it('as long as nothing is kept there is nothing to lose', async () => {
  expect((await showHint(false, [])).text()).toBe('')
})
