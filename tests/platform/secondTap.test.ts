// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { passOverSecondTap } from '../../src/platform/secondTap.ts'

const tap = (at: number, place: Partial<MouseEventInit> = {}) => {
  const init = { bubbles: true, cancelable: true, detail: 1, clientX: 180, clientY: 700, ...place }
  const event = new MouseEvent('click', init)
  Object.defineProperty(event, 'timeStamp', { value: at })
  return event
}
/** What lies beneath the button: says whether it hears a tap, and whether the tap does what it does. */
function beneath(event: MouseEvent) {
  const heard = vi.fn()
  const link = document.createElement('a')
  link.addEventListener('click', heard)
  document.body.append(link)
  const goes = link.dispatchEvent(event)
  return heard.mock.calls.length > 0 && goes
}

afterEach(() => {
  // What waits for a click has had one.
  document.body.click()
  document.body.replaceChildren()
})

describe('the second of two quick taps', () => {
  it('is passed over, and the third is not', () => {
    passOverSecondTap(tap(1000))
    expect(beneath(tap(1180, { clientX: 186, clientY: 694 }))).toBe(false)
    expect(beneath(tap(1300))).toBe(true)
  })

  it.each([
    ['a while later', tap(1500)],
    ['elsewhere', tap(1180, { clientX: 60 })],
  ])('is a tap of its own %s', (_, second) => {
    passOverSecondTap(tap(1000))
    expect(beneath(second)).toBe(true)
    expect(beneath(tap(1200))).toBe(true)
  })

  it('takes the focus nowhere either', () => {
    passOverSecondTap(tap(1000))
    const press = (at: number) => {
      const { clientX, clientY } = tap(at)
      const event = new MouseEvent('mousedown', {
        bubbles: true,
        cancelable: true,
        clientX,
        clientY,
      })
      Object.defineProperty(event, 'timeStamp', { value: at })
      return document.body.dispatchEvent(event)
    }
    expect(press(1150)).toBe(false)
    expect(beneath(tap(1180))).toBe(false)
    expect(press(1250)).toBe(true)
  })

  it('is a press of its own with a key', () => {
    passOverSecondTap(tap(1000, { detail: 0, clientX: 0, clientY: 0 }))
    expect(beneath(tap(1100, { detail: 0, clientX: 0, clientY: 0 }))).toBe(true)
  })
})
