/* What may come after the build that a visitor has: a new release of the app, and new content in the same release. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildChanged, changeFields, replaceIn, type Build } from './build.ts'
import { test as base } from './test.ts'

export { expect } from './test.ts'

/** A word on every page, in this release and the next. */
export const WORD = { now: 'Alle udgaver', next: 'Ledelsesugen før i tiden' }
/** Words of one view alone: its script is not read before the view is shown. */
export const VIEW_WORD = {
  path: '/om',
  link: 'Om Ledelsesugen',
  now: 'Kontakt</h2>',
  next: 'Skriv til os</h2>',
}
/** Makes the source in a folder that of the next release. */
export function makeNextRelease(root: string): void {
  replaceIn(join(root, 'src/components/AppFooter.vue'), 'PAGE_TITLES.archive', `'${WORD.next}'`)
  replaceIn(join(root, 'src/views/AboutView.vue'), VIEW_WORD.now, VIEW_WORD.next)
}

/** The session that moves, and where to. */
export const MOVED = { id: '2020-ensomt-paa-toppen', place: 'Den nye sal' }
/** The session that gets another address. */
export const RENAMED = { id: '2020-samskabt-ledelse', from: 'samskabt-ledelse', to: 'samskabelse' }

const SESSIONS = 'content/2020/sessions'
const LATER = '2027-01-05T09:30'

const NEW_CONTENT = {
  'ensomt-paa-toppen.json': {
    venue: { name: MOVED.place, street: 'Skolegade 1', postcode: '5500', city: 'Middelfart' },
  },
  'samskabt-ledelse.json': { slug: RENAMED.to, formerSlugs: [RENAMED.from] },
}

interface Builds {
  newRelease: Build
  newContent: Build
}

export const test = base.extend<object, Builds>({
  newRelease: [
    async ({}, use) => {
      const build = await buildChanged(makeNextRelease)
      await use(build)
      rmSync(build.root, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  newContent: [
    async ({}, use) => {
      const build = await buildChanged((root) => {
        for (const [file, fields] of Object.entries(NEW_CONTENT))
          changeFields(join(root, SESSIONS, file), fields)
        // As the secretariat does it; but at a time that is later on every machine's clock.
        execFileSync(process.execPath, ['src/build/run.mjs', 'desk/desk', 'bogfør'], { cwd: root })
        for (const file of Object.keys(NEW_CONTENT))
          changeFields(join(root, SESSIONS, file), { revision: 1, revisedAt: LATER })
      })
      await use(build)
      rmSync(build.root, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
