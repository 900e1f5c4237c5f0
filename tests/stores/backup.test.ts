import '../support/device.ts'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildBackup, bookmarkOf, MADE_AT } from '../support/buildBackup.ts'
import { toBackupText } from '../../src/domain/backup.ts'
import { useBackup } from '../../src/stores/backup.ts'

beforeEach(() => setActivePinia(createPinia()))

/** A file with one bookmark that the device hands out when it is told to. */
function slowFile(title: string) {
  const bookmarks = [bookmarkOf('2020-ledertraef', title)]
  const file = new Blob([toBackupText(buildBackup({ bookmarks, notes: [] }), MADE_AT)])
  let isAsked = () => {}
  let handOut = () => {}
  const asked = new Promise<void>((resolve) => (isAsked = resolve))
  const told = new Promise<void>((resolve) => (handOut = resolve))
  const arrayBuffer = async () => {
    isAsked()
    await told
    return Blob.prototype.arrayBuffer.call(file)
  }
  return { file: Object.assign(file, { arrayBuffer }), asked, handOut: () => handOut() }
}

describe('a file that takes its time', () => {
  it('is not offered in the place of another that was chosen since', async () => {
    const backup = useBackup()
    const [slow, quick] = [slowFile('Den første'), slowFile('Den anden')]
    const first = backup.read(slow.file)
    await slow.asked
    quick.handOut()
    await backup.read(quick.file)
    slow.handOut()
    await first
    expect(backup.offer?.file.bookmarks.map(({ seen }) => seen?.title)).toEqual(['Den anden'])
  })

  it('is not offered to somebody who has said no meanwhile', async () => {
    const backup = useBackup()
    const slow = slowFile('Den første')
    const reading = backup.read(slow.file)
    await slow.asked
    backup.forget()
    slow.handOut()
    await reading
    expect(backup.offer).toBeNull()
  })
})
