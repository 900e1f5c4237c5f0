/* What the handbook prints can be typed: every command of it, in its order, on a copy of the content. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { VERBS } from '../../../src/build/desk/desk.ts'
import { openDesk } from '../../support/openDesk.ts'
import { CONTENT_FOLDER, problemsOf } from '../../support/plantMistake.ts'

const HANDBOOK = readFileSync(join(CONTENT_FOLDER, 'README.md'), 'utf8')
const MAIL = `Titel: Ledelse i praksis
Tid: onsdag den 28. oktober kl. 9-10.30
Sted: Rådhuset, Torvet 1, 9999 Eksempelby
Parkering: Bag huset
Beskrivelse: Vi ser på ledelse i praksis.`

/** The commands that stand on lines of their own, as a shell would take them apart. */
const commands = [...HANDBOOK.matchAll(/^npm run indhold -- (.+)$/gm)].map(([, line = '']) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare),
)

it('every command of the handbook does what it says, one after the other', async () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  writeFileSync(join(home, 'mail.txt'), MAIL)
  const { run, folder, session, publish } = openDesk()
  publish()
  expect(commands.length).toBeGreaterThan(12)
  for (const words of commands) {
    const here = words.map((word) =>
      word.replace('~/Hentet', home).replace('~/Skrivebord', join(home, 'ud')),
    )
    const { ok, said } = await run(...here)
    expect(ok, `${words.join(' ')}\n${said}`).toBe(true)
    if (words[0] === 'hent') expect(said).toContain('– ikke placeret: Parkering: Bag huset')
    // What the handbook says of the page while it is so.
    if (words.includes('Lokalet er optaget.'))
      expect(session('2020-ledelse-i-hverdagen')).toMatchObject({
        status: 'moved',
        movedFrom: { startsAt: '2020-10-27T09:00' },
      })
  }
  expect(problemsOf(folder)).toEqual([])
})

it('the handbook names every verb, and no other', () => {
  const table = HANDBOOK.slice(HANDBOOK.indexOf('| Verbum'), HANDBOOK.indexOf('### En mail'))
  const names = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
  expect(names.toSorted()).toEqual(VERBS.map(({ name }) => name).toSorted())
})
