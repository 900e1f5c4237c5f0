// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, onTestFinished } from 'vitest'
import { findAll, textOf } from '../support/byRole.ts'
import FilterForm from '../../src/components/FilterForm.vue'
import { choicesOf, emptyFilter } from '../../src/domain/filter.ts'

it('a group in which nothing can be chosen is not there: where nothing is found, only what was chosen is', () => {
  const filter = { ...emptyFilter(), attendance: ['online'] }
  const choices = choicesOf([], filter, { now: null, isKept: () => false })
  const wrapper = mount(FilterForm, {
    props: { filter, choices, currentYear: 2020 },
    attachTo: document.body,
  })
  onTestFinished(() => wrapper.unmount())
  const legends = [...wrapper.element.querySelectorAll('legend')].map(textOf)
  expect(legends).toEqual(['Vis kun', 'Form'])
  for (const group of findAll(document, 'group'))
    expect(findAll(group, 'checkbox').length).toBeGreaterThan(0)
})
