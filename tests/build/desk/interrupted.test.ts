/* Every verb that writes, broken off on its way to the disk: at the first steps, in the middle and at the last. `writeTogether.test.ts` goes through every step. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { finishWriting, type Disk } from '../../../src/build/desk/writeTogether.ts'
import { openDesk } from '../../support/openDesk.ts'
import { plantIn } from '../../support/plantMistake.ts'

const REASON = ['--grund', 'Salen er lukket.']
const SLUG = 'det-lange-seje-traek'
const MAIL = 'Titel: Mod\nTid: 27/10 kl. 9\nArrangør: KL\nBeskrivelse: Et møde.'

/** A disk that goes away before a step; half of what was being written is there then. */
function breakingDisk(before: number): Disk & { steps: number } {
  const step = () => {
    if (disk.steps++ === before) throw new Error('the power went')
  }
  const disk = {
    steps: 0,
    write(path: string, text: string) {
      writeFileSync(path, text.slice(0, text.length / 2))
      step()
      writeFileSync(path, text)
    },
    rename(from: string, to: string) {
      step()
      renameSync(from, to)
    },
  }
  return disk
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((it) => it.isFile() && !it.parentPath.includes('.git'))
    .map((it) => join(it.parentPath, it.name))
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')] as const).sort(),
  )
}

it.each<[verb: string, words: (sent: string) => string[]]>([
  [
    'ny',
    () => ['--titel', 'Mod', '--tid', '27/10 kl. 9', '--arrangør', 'KL', '--resumé', 'Et møde.'],
  ],
  ['ret', () => [SLUG, '--titel', 'Et langt træk', '--adresse', 'et-langt-traek']],
  ['aflys', () => [SLUG, ...REASON]],
  ['flyt', () => [SLUG, '--til', '29. oktober kl. 13-14', ...REASON]],
  ['slet', () => [SLUG]],
  ['bogfør', () => []],
  ['hent', (sent) => [sent]],
  ['ny-udgave', () => ['2028']],
])('»%s« is done whole or not at all, whenever it is broken off', async (verb, words) => {
  const sent = mkdtempSync(join(tmpdir(), 'sent-'))
  onTestFinished(() => rmSync(sent, { recursive: true }))
  writeFileSync(join(sent, 'mail.txt'), MAIL)
  const open = () => {
    const opened = openDesk()
    if (verb === 'slet') {
      const book = opened.text('ids.json')
      plantIn(opened.folder, 'ids.json', (data) => (data.sessions = []))
      opened.publish()
      writeFileSync(join(opened.folder, 'ids.json'), book)
    }
    if (verb === 'bogfør')
      plantIn(
        opened.folder,
        `2020/sessions/${SLUG}.json`,
        (data) => (data.joinUrl = 'https://a.dk/'),
      )
    return opened
  }
  const whole = open()
  const before = filesOf(whole.folder)
  const counter = breakingDisk(-1)
  whole.desk.disk = counter
  await whole.run(verb, ...words(join(sent, 'mail.txt')))
  const after = filesOf(whole.folder)
  expect(after).not.toEqual(before)

  const outcomes: string[] = []
  const last = counter.steps - 1
  for (const step of [0, 1, Math.ceil(last / 2), last]) {
    const { run, desk, folder } = open()
    desk.disk = breakingDisk(step)
    await expect(run(verb, ...words(join(sent, 'mail.txt')))).rejects.toThrow('the power went')
    desk.disk = undefined
    // Whatever is asked next puts it right.
    if (step === last) await run('tjek')
    else finishWriting(folder)
    const left = filesOf(folder)
    expect([before, after]).toContainEqual(left)
    outcomes.push(JSON.stringify(left) === JSON.stringify(before) ? 'before' : 'after')
  }
  expect(outcomes).toContain('before')
  expect(outcomes).toContain('after')
})

it('»eksportér« leaves each file whole or not there, and all whole when it is asked again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exported-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const exportTo = (name: string, disk?: Disk) => {
    const { run, desk } = openDesk()
    desk.disk = disk
    return run('eksportér', '--til', join(folder, name))
  }
  const counter = breakingDisk(-1)
  await exportTo('whole', counter)
  const whole = filesOf(join(folder, 'whole'))
  expect(Object.keys(whole)).toHaveLength(3)

  for (let step = 0; step < counter.steps; step++) {
    const name = `broken-${step}`
    await expect(exportTo(name, breakingDisk(step))).rejects.toThrow('the power went')
    const seen = Object.entries(filesOf(join(folder, name))).filter(([file]) => file in whole)
    for (const [file, text] of seen) expect(text).toBe(whole[file])
    await exportTo(name)
    expect(filesOf(join(folder, name))).toEqual(whole)
  }
})
