import { describe, expect, it } from 'vitest'
import { compacting } from '../../src/domain/compact.ts'
import { parseContent, parseContentInParts } from '../../src/domain/parseContent.ts'
import { generateContent } from '../support/generateSessions.ts'
import { realContent } from '../support/realContent.ts'

const copyOf = <T>(value: T) => structuredClone(value)

describe('making records compact', () => {
  it('gives the record itself back, and what it says is the same', () => {
    const compact = compacting()
    for (const session of [...realContent.sessions, ...realContent.posts]) {
      const record = copyOf(session)
      expect(compact(record)).toBe(record)
      expect(record).toEqual(session)
    }
  })

  it('keeps each kind of value, also within lists and what is in them', () => {
    const record = () => ({
      text: 'Å',
      long: 'Et ord til. '.repeat(20),
      empty: '',
      none: null,
      no: false,
      zero: 0,
      list: ['Å', null, [], { again: ['Å'] }],
      inside: { list: [], text: 'Å', deeper: { none: null } },
    })
    expect(compacting()(record())).toEqual(record())
  })

  it('leaves the lists that it was given as they were', () => {
    const list = ['stat']
    const record = { list }
    compacting()(record).list.push('kommune')
    expect(list).toEqual(['stat'])
  })

  it('changes nothing of what passes the door in parts', async () => {
    const data = generateContent({ seed: 11, sessions: 40 })
    const pause = () => Promise.resolve()
    expect(await parseContentInParts(copyOf(data), pause)).toEqual(parseContent(copyOf(data)))
  })
})
