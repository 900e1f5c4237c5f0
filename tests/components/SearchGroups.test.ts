// @vitest-environment happy-dom
/* What a search found besides the programme: it comes after the picture, a group at a time. */
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import SearchGroups from '../../src/components/SearchGroups.vue'
import { buildSearchIndex, search } from '../../src/domain/search.ts'
import { toSearchDocuments } from '../../src/domain/searchDocuments.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { realContent } from '../support/realContent.ts'

const index = buildSearchIndex(toSearchDocuments(wholeContent(realContent)))
/** Groups as the programme makes them, of what a text finds. */
const groupsFor = (text: string) =>
  search(index, text, { now: null, currentYear: 2020 })
    .groups.filter(({ kind }) => kind !== 'session')
    .map(({ kind, hits }) => ({ id: kind, heading: kind, hits }))

/** What waits for a picture, and for a task of its own. */
const waiting = vi.hoisted(() => ({ pictures: [] as (() => void)[], tasks: [] as (() => void)[] }))
vi.mock('../../src/platform/turns.ts', () => ({
  afterPaint: () => new Promise<void>((goOn) => waiting.pictures.push(goOn)),
  nextTask: () => new Promise<void>((goOn) => waiting.tasks.push(goOn)),
}))
async function next(turns: (() => void)[]) {
  for (const goOn of turns.splice(0)) goOn()
  await flushPromises()
}
beforeEach(() => {
  waiting.pictures.length = waiting.tasks.length = 0
})

function open(groups: ReturnType<typeof groupsFor>, isTyping = true) {
  const wrapper = mount(SearchGroups, {
    props: { groups, currentYear: 2020, isTyping },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
  const shown = () =>
    wrapper.findAll('section').map((group) => ({
      name: group.get('h2').text(),
      marked: group.find('mark').text().toLowerCase(),
    }))
  return { wrapper, shown }
}
const all = (marked: string, groups = groupsFor(marked)) =>
  groups.map(({ heading: name }) => ({ name, marked }))

describe('what else was found', () => {
  it('is there at once for whoever comes back to it', () => {
    const groups = groupsFor('ledelse')
    expect(groups.length).toBeGreaterThan(2)
    expect(open(groups).shown()).toHaveLength(groups.length)
  })

  it('is of the next word when that has been painted, one group in each task', async () => {
    const { wrapper, shown } = open(groupsFor('tillid'))
    const before = shown()
    const groups = groupsFor('ledelse')
    await wrapper.setProps({ groups })
    const kept = before.filter(({ name }) => groups.some(({ heading }) => heading === name))
    expect(shown()).toEqual(kept)
    await next(waiting.pictures)
    expect(shown()[0]).toEqual({ name: groups[0]?.heading, marked: 'ledelse' })
    expect(shown().filter(({ marked }) => marked === 'ledelse')).toHaveLength(1)
    for (let turn = 1; turn < groups.length; turn++) await next(waiting.tasks)
    expect(shown()).toEqual(all('ledelse'))
  })

  it('is not of a word that is no longer sought', async () => {
    const { wrapper, shown } = open([])
    await wrapper.setProps({ groups: groupsFor('tillid') })
    await wrapper.setProps({ groups: groupsFor('ledelse') })
    await next(waiting.pictures)
    while (waiting.tasks.length > 0) await next(waiting.tasks)
    expect(shown()).toEqual(all('ledelse'))
  })

  it('is there at once on the way back, when the place in the page is sought', async () => {
    const { wrapper, shown } = open(groupsFor('tillid'))
    await wrapper.setProps({ groups: groupsFor('ledelse'), isTyping: false })
    expect(shown()).toEqual(all('ledelse'))
    await wrapper.setProps({ groups: groupsFor('tillid') })
    expect(shown()).toEqual(all('tillid'))
  })

  it('goes at once when nothing else is found', async () => {
    const { wrapper, shown } = open(groupsFor('ledelse'))
    await wrapper.setProps({ groups: [] })
    expect(shown()).toEqual([])
  })
})
