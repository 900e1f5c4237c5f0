// @vitest-environment happy-dom
/* Min uge with nothing in it: a first visit, or a device that has been cleared. */
import '../support/device.ts'
import { expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realSession } from '../support/realContent.ts'

const open = async () => find((await openApp('/min-uge')).root, 'main')

it('D12: whoever has a copy or a link is told how to bring it in', async () => {
  const main = await open()
  await vi.waitFor(() => expect(textOf(main)).toContain('En sikkerhedskopi kan du lægge ind'))
  expect(find(main, 'link', 'Cookies og data på din enhed').getAttribute('href')).toBe('/data')
  expect(textOf(find(main, 'region', 'Tag Min uge med'))).toContain('link til en uge?')
})

it('that is not spoken of when something is kept', async () => {
  await keepBefore(realSession('2020-ledertraef'))
  const main = await open()
  await vi.waitFor(() => expect(textOf(main)).toContain('1 gemt arrangement.'))
  expect(findAll(main, 'link', 'Cookies og data på din enhed')).toEqual([])
})
