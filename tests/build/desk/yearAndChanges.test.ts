import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readContent, toPublished } from '../../../src/build/readContent.ts'
import { openDesk } from '../../support/openDesk.ts'
import { plantIn } from '../../support/plantMistake.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'out-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

it('the check tells of faults and of what to look at, with file and line', async () => {
  const { run, folder } = openDesk()
  const fine = await run('tjek')
  expect(fine).toMatchObject({
    ok: true,
    said: expect.stringContaining('Ingen fejl. 15') as string,
  })
  expect(fine.said).toMatch(/content\/2020\/sessions\/naerhedsreform\.json:\d+ · organisers/)
  expect((await run('tjek', '--streng')).ok).toBe(false)
  plantIn(
    folder,
    '2020/sessions/naerhedsreform.json',
    (data) => (data.joinUrl = 'https://bit.ly/x'),
  )
  const changed = await run('tjek')
  expect(changed).toMatchObject({ ok: false, said: expect.stringContaining('bogfør') as string })
  expect(changed.said).toContain('Adressen er forkortet')
  plantIn(folder, '2020/sessions/naerhedsreform.json', (data) => (data.weekday = 'lørdag'))
  expect(await run('tjek')).toMatchObject({
    ok: false,
    said: expect.stringContaining('1 fejl') as string,
  })
})

it('changes are shown against a build, a folder and a revision', async () => {
  const { run, folder, publish } = openDesk()
  publish()
  const build = join(emptyFolder(), 'content.json')
  writeFileSync(build, JSON.stringify(toPublished(readContent(folder))))
  expect((await run('vis-aendringer')).said).toContain('Intet er ændret for læserne i 2020')
  await run('aflys', 'naerhedsreform', '--grund', 'Salen er lukket.')
  for (const from of [[], ['HEAD'], [build]]) {
    const { said, ok } = await run('vis-ændringer', ...from)
    expect(ok).toBe(true)
    expect(said).toContain('Aflyst (1)')
    expect(said).toContain('Status: Planlagt → Aflyst')
    expect(said).toMatch(
      /Tekst til bloggen:\n\nNyt i kalenderen\n\nAflyst\n– »[^»]+« er aflyst\. Salen er lukket\./,
    )
  }
  expect((await run('vis-ændringer', folder)).said).toContain('Intet er ændret')
  for (const wrong of ['findes-ikke', '-o/tmp/x', 'a;b']) {
    expect(await run('vis-ændringer', wrong)).toMatchObject({ ok: false })
  }
  writeFileSync(build, '{"format":')
  expect((await run('vis-ændringer', build)).said).toContain('kan ikke læses')
})

it('a year that is over does not come on stage again', async () => {
  const { run, folder } = openDesk()
  const { ok, said } = await run('ny-udgave', '2019')
  expect(ok).toBe(false)
  expect(said).toContain('2019 ligger før 2020, som er på forsiden')
  expect(said).toContain('ny-udgave 2021')
  expect(readContent(folder).site.currentEdition).toBe(2020)
})

it('a year that is no year is refused as it was written', async () => {
  const { run } = openDesk()
  for (const verb of [['hent', 'mail.txt'], ['ny'], ['tjek'], ['vis-ændringer'], ['eksportér']])
    for (const written of ['20x', '', '2020.5', '0x7e4'])
      expect(await run(...verb, `--år=${written}`)).toMatchObject({
        ok: false,
        said: expect.stringContaining(`--år: »${written}« er ikke et årstal`) as string,
      })
})

it('a year without a week is told of, with those that there are', async () => {
  const { run } = openDesk()
  for (const verb of [['ny'], ['tjek'], ['vis-ændringer']]) {
    const { ok, said } = await run(...verb, '--år', '1999')
    expect(said).toMatch(/Der er ingen udgave for 1999, men for 2019, 2020.* og 20\d\d\.$/)
    expect(ok).toBe(false)
  }
})

it('a new year comes on stage, and the old one stays as it was', async () => {
  const { run, folder } = openDesk()
  const before = readContent(folder)
  const { said } = await run('ny-udgave', '2028')
  expect(said).toContain('30. oktober-3. november 2028')
  expect(said).toContain('/arkiv/2020')
  const after = readContent(folder)
  expect(after.site.currentEdition).toBe(2028)
  expect(after.sessions).toEqual(before.sessions)
  expect(after.editions.at(-1)).toMatchObject({
    startsOn: '2028-10-30',
    endsOn: '2028-11-03',
    datesComputed: true,
  })
  expect((await run('ny-udgave', '2028')).said).toContain('allerede på forsiden')
  expect((await run('ny-udgave', '2027', '--fra', '2027-11-08')).said).toContain(
    '8.-12. november 2027',
  )
  for (const wrong of [[], ['næste'], ['2029', '--fra', '8. november']]) {
    expect(await run('ny-udgave', ...wrong)).toMatchObject({ ok: false })
  }
  expect((await run('ny-udgave', '2029', '--til', '8. november')).said).toContain(
    '--til: Skriv datoen som år, måned og dag, fx 2029-11-01',
  )
})

it('the programme is written for other programs, and what they cannot hold is told', async () => {
  const { run } = openDesk()
  const out = emptyFolder()
  const { said } = await run('eksporter', '--til', out, '--semikolon')
  expect(readdirSync(out).sort()).toEqual(
    ['csv', 'schedule.json', 'schedule.xml'].map((ending) => `ledelsesugen-2020.${ending}`),
  )
  expect(readFileSync(join(out, 'ledelsesugen-2020.csv'), 'utf8')).toMatch(/^\ufeffId;Titel;/)
  expect(said).toContain('2 arrangementer uden klokkeslæt')
  expect(await run('eksportér', '--år', '2027')).toMatchObject({ ok: false })
})

it('what left the programme is told of with its reason once, also when its file is gone', async () => {
  const { run, folder, publish } = openDesk()
  publish()
  const words = ['--status', 'udgået', '--grund', 'Arrangøren har trukket det.']
  const { said } = await run('ret', '2020-ledertraef', ...words)
  expect(said).toContain('Lad filen ligge')
  rmSync(join(folder, '2020/sessions/ledertraef-2020.json'))
  const changes = await run('vis-ændringer')
  expect(changes.said).toContain('Status: Planlagt → Udgået')
  expect(changes.said).toContain('»Ledertræf« er udgået. Arrangøren har trukket det.')
  expect(changes.said).not.toContain('Dato ikke oplyst')
  const built = join(emptyFolder(), 'content.json')
  writeFileSync(built, JSON.stringify(toPublished(readContent(folder, { withGone: true }))))
  expect((await run('vis-ændringer', built)).said).toContain('Intet er ændret for læserne')
})

it('another day in a correction points at the verb that tells of it', async () => {
  const { run, session } = openDesk()
  const { said } = await run('ret', '2020-ledertraef', '--tid', '27. oktober')
  expect(said).toContain('npm run indhold -- flyt ledertraef-2020 --til')
  expect(session('2020-ledertraef').date).toBe('2020-10-27')
  expect((await run('ret', '2020-ledertraef', '--titel', 'Træf')).said).not.toContain('-- flyt')
})

it('who reads only the first lines gets no error for it', () => {
  const run = join(import.meta.dirname, '../../../src/build/run.mjs')
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${run}" desk/desk | true`])
  expect(stderr.toString()).toBe('')
})
