// @vitest-environment happy-dom
import '../support/device.ts'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { find, namesOf } from '../support/byRole.ts'
import { buildSession } from '../support/buildSession.ts'
import SessionList from '../../src/components/SessionList.vue'
import { createAppRouter } from '../../src/router.ts'

beforeEach(() => setActivePinia(createPinia()))

const week = Array.from({ length: 30 }, (_, at) => {
  const startsAt = `2020-10-28T${at < 12 ? '09:00' : '13:00'}`
  return buildSession({ date: '2020-10-28', startsAt, endsAt: '2020-10-28T15:00', title: `${at}` })
})

it('a day that grows leaves the cards alone that are there: it may have hundreds', async () => {
  const rendered: string[] = []
  const router = createAppRouter(createMemoryHistory())
  await router.push('/404')
  const wrapper = mount(SessionList, {
    props: { sessions: week.slice(0, 20) },
    global: {
      plugins: [router],
      mixins: [{ beforeUpdate: () => rendered.push('again') }],
    },
    attachTo: document.body,
  })
  onTestFinished(() => wrapper.unmount())
  expect(namesOf(find(document, 'region'), 'link')).toHaveLength(20)
  await wrapper.setProps({ sessions: week })
  expect(namesOf(find(document, 'region'), 'link')).toEqual(week.map(({ title }) => title))
  // The list and its day, and none of the twenty cards or of what is in them.
  expect(rendered.length).toBeLessThanOrEqual(3)
})
