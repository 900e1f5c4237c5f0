// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'
import CalendarLinks from '../../src/components/CalendarLinks.vue'
import type { Session } from '../../src/domain/contentSchema.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'

beforeEach(() => {
  setActivePinia(createPinia())
  useProgramme().show(wholeContent(realContent))
})

function linksOf(session: Session): HTMLElement {
  const host = document.createElement('div')
  mount(CalendarLinks, { props: { session }, attachTo: host })
  return host
}

it('a session can be put into two calendars on the web', () => {
  const host = linksOf(buildSession())
  expect(namesOf(host, 'link')).toEqual(['Google Kalender', 'Outlook på nettet'])
  const [google, outlook] = findAll(host, 'link').map((link) => link.getAttribute('href') ?? '')
  expect(google).toMatch(/^https:\/\/calendar\.google\.com\/.*dates=20201028T103000Z/)
  expect(outlook).toMatch(/^https:\/\/outlook\.office\.com\/.*startdt=2020-10-28T10%3A30%3A00Z/)
  for (const link of [google, outlook]) {
    expect(link).toContain(encodeURIComponent(`${realContent.site.origin}/arrangement/`))
  }
})

it('one is told first that it leads to a company, and that changes do not follow', () => {
  const text = textOf(linksOf(buildSession()))
  expect(text).toContain('Et tryk åbner Googles eller Microsofts egen side')
  expect(text).toContain('Det følger ikke med, hvis arrangementet senere bliver ændret.')
})

it('the companies do not learn which page one comes from, and nothing is asked of them', () => {
  const host = linksOf(buildSession())
  const rel = find(host, 'link', 'Google Kalender').getAttribute('rel')
  expect(rel?.split(' ').sort()).toEqual(['noopener', 'noreferrer'])
  expect(host.querySelectorAll('img, script, iframe, link')).toHaveLength(0)
})

it.each<[string, Partial<Session>]>([
  ['has no date', { date: null, startsAt: null, endsAt: null }],
  ['is cancelled', { status: 'cancelled' }],
  ['is withdrawn', { status: 'withdrawn' }],
])('a session that %s leads nowhere', (_, overrides) => {
  expect(textOf(linksOf(buildSession(overrides)))).toBe('')
})
