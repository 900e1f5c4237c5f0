// @vitest-environment happy-dom
/* In a file of its own: no app of another test may have the database open. */
import { blockDevice } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { realContent } from '../support/realContent.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { MESSAGES } from '../../src/domain/messages.ts'

describe('a browser that lets the site keep nothing', () => {
  it('is told of, in the place of Min uge', async () => {
    blockDevice()
    const { root } = await openApp('/min-uge', { page: wholeContent(realContent) })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(textOf(find(main, 'status'))).toBe(MESSAGES.storageUnavailable))
    expect(textOf(main)).not.toContain('Du har ikke gemt noget endnu')
  })
})
