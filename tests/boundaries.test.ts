import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findViolations, type Rule } from './support/ranks.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function readTree(): Map<string, string> {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile())
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** The rules that a small tree breaks. */
const broken = (files: Record<string, string>): Rule[] =>
  findViolations(new Map(Object.entries(files))).map(({ rule }) => rule)

const houseInOrder: Record<string, string> = {
  'src/main.ts': `import './styles/base.css'\nimport { makeApp } from './app'\n`,
  'src/app.ts': `import { createPinia } from 'pinia'\nimport App from './App.vue'\nimport { router } from './router.ts'\n`,
  'src/App.vue': `<script setup lang="ts">\nimport { RouterView } from 'vue-router'\nimport { useNotices } from './stores/notices'\n</script>\n`,
  'src/router.ts': `const program = () => import('./views/ProgramView.vue')\n`,
  'src/views/ProgramView.vue': `<script setup lang="ts">\nimport List from '../components/SessionList.vue'\nimport { useNow } from '../composables/useNow.ts'\n</script>\n<template><List /></template>\n`,
  'src/components/SessionList.vue': `<script setup lang="ts">\nimport { computed } from 'vue'\nimport Day from './SessionListDay.vue'\n</script>\n`,
  'src/components/SessionListDay.vue': `<template>Import sker kun til kalenderen</template>\n`,
  'src/composables/useNow.ts': `import { ref } from 'vue'\n`,
  'src/stores/notices.ts': `import { defineStore } from 'pinia'\nimport { read } from '../data/database.ts'\nimport { share } from '../platform/shareLink.ts'\n`,
  'src/data/database.ts': `// Never import('../stores/notices') from here.\nconst open = () => import('dexie')\nimport type { Session } from '../domain/session.ts'\n`,
  'src/platform/shareLink.ts': `import { wording } from '../domain/wording.ts'\n`,
  'src/platform/serviceWorker.ts': `import { Workbox } from 'workbox-window'\n`,
  'src/domain/session.ts': `import * as v from 'valibot'\nexport type { Wording } from './wording.ts'\nexport const source = 'taken from vue'\n`,
  'src/domain/wording.ts': `/* import { ref } from 'vue' is what we do not do */\n`,
  'src/styles/base.css': `@import './tokens.css';\n`,
  'src/worker/serviceWorker.ts': `import { precache } from 'workbox-precaching'\nimport list from 'virtual:precache'\nimport { rules } from './routes.ts'\n`,
  'src/worker/routes.ts': `import { NavigationRoute } from 'workbox-routing'\n`,
  'src/build/prerender.ts': `import { readFile } from 'node:fs/promises'\nimport { renderToString } from 'vue/server-renderer'\nimport { parse } from '../domain/session.ts'\nimport { makeApp } from '../app.ts'\nimport pkg from '../../package.json'\n`,
  'src/build/run.mjs': `const script = await import(process.argv[2])\n`,
  'src/env.d.ts': `declare module 'virtual:precache'\n`,
}

/** The house in order, with one file added or changed. */
const planted = (file: string, text: string): Rule[] => broken({ ...houseInOrder, [file]: text })

describe('the rooms in src', () => {
  it('are in order', () => {
    expect(findViolations(readTree())).toEqual([])
  })

  it('are not accused when they are in order', () => {
    expect(broken(houseInOrder)).toEqual([])
  })
})

describe('an import that points up or sideways', () => {
  it.each([
    ['src/app.ts', './main.ts'],
    ['src/App.vue', './app.ts'],
    ['src/App.vue', './router.ts'],
    ['src/views/ProgramView.vue', '../router.ts'],
    ['src/views/ProgramView.vue', '../App.vue'],
    ['src/components/SessionCard.vue', '../views/ProgramView.vue'],
    ['src/composables/useNow.ts', '../components/SessionList.vue'],
    ['src/stores/notices.ts', '../composables/useNow.ts'],
    ['src/data/database.ts', '../stores/notices.ts'],
    ['src/data/database.ts', '../platform/shareLink.ts'],
    ['src/platform/shareLink.ts', '../data/database.ts'],
    ['src/domain/session.ts', '../data/database.ts'],
    ['src/domain/session.ts', '../platform/shareLink'],
    ['src/domain/parts/deep.ts', '../../stores/notices'],
    ['src/domain/session.ts', '/src/app.ts'],
    ['src/domain/session.ts', './../styles/base.css?inline'],
    ['src/worker/routes.ts', '../stores/notices.ts'],
    ['src/worker/routes.ts', '../components/SessionCard.vue'],
    ['src/worker/routes.ts', '../platform/serviceWorker.ts'],
    ['src/main.ts', './worker/serviceWorker.ts'],
    ['src/views/ProgramView.vue', '../build/prerender.ts'],
    ['src/build/prerender.ts', '../main.ts'],
    ['src/build/prerender.ts', '../stores/notices.ts'],
  ])('is caught: %s → %s', (file, specifier) => {
    expect(planted(file, `import x from '${specifier}'\n`)).toEqual(['rank'])
  })
})

describe('an import is seen', () => {
  it.each([
    ['with double quotes', `import x from "../stores/notices"`],
    ['for types only', `import type { A } from '../stores/notices'`],
    ['for its effect', `import '../stores/notices'`],
    ['over several lines', `import {\n  a,\n  type B,\n} from '../stores/notices'`],
    ['round a comment', `import {\n  a, // the "first"; from 'b'\n} from '../stores/notices'`],
    ['after an interface', `export interface A {\n  from: B\n}\nimport '../stores/notices'`],
    ['after another import', `import * as v from 'valibot'\nimport x from '../stores/notices'`],
    ['when names are passed on', `export { a as b } from '../stores/notices'`],
    ['when all is passed on', `export * from '../stores/notices'`],
    ['when it waits', `const x = await import('../stores/notices')`],
    ['when it waits on its own line', `import(\n  /* later */ '../stores/notices'\n)`],
    ['when it is a type', `let x: import('../stores/notices').Notice`],
    ['after an address', `const a = 'https://ledelsesugen.dk', b = import('../stores/notices')`],
  ])('%s', (_, text) => {
    expect(planted('src/domain/session.ts', `${text}\n`)).toEqual(['rank'])
  })

  it.each([
    [
      'in a component',
      `<script setup lang="ts">\nimport x from '../views/ProgramView.vue'\n</script>`,
    ],
    ['on the line of the tag', `<script setup>import x from '../views/ProgramView.vue'</script>`],
    [
      'in a second script',
      `<script>\n</script>\n<script setup>\nimport '../views/Other.vue'\n</script>`,
    ],
    ['in a template', `<template><p v-if="import('../views/ProgramView.vue')" /></template>`],
  ])('%s', (_, text) => {
    expect(planted('src/components/SessionCard.vue', text)).toEqual(['rank'])
  })

  it('or refused where nobody can see what it means', () => {
    const hidden = ['hidden import']
    expect(planted('src/router.ts', `const view = import(name)\n`)).toEqual(hidden)
    expect(planted('src/router.ts', 'const view = import(`./views/${name}.vue`)\n')).toEqual(hidden)
    expect(planted('src/router.ts', `const all = import.meta.glob('./views/*.vue')\n`)).toEqual(
      hidden,
    )
  })
})

describe('a package in the wrong room', () => {
  it.each([
    ['src/domain/session.ts', 'vue'],
    ['src/domain/session.ts', 'dexie'],
    ['src/domain/session.ts', 'node:path'],
    ['src/domain/session.ts', 'virtual:content'],
    ['src/domain/session.ts', 'markdown-it'],
    ['src/data/database.ts', 'vue'],
    ['src/data/database.ts', 'pinia'],
    ['src/platform/shareLink.ts', 'vue-router'],
    ['src/platform/shareLink.ts', '@vue/reactivity'],
    ['src/platform/shareLink.ts', 'dexie'],
    ['src/stores/notices.ts', 'dexie'],
    ['src/build/prerender.ts', 'dexie'],
    ['src/platform/shareLink.ts', 'workbox-window'],
    ['src/main.ts', 'workbox-window'],
    ['src/build/prerender.ts', 'workbox-precaching'],
    ['src/worker/routes.ts', 'valibot'],
    ['src/worker/routes.ts', 'vue'],
    ['src/main.ts', 'node:fs'],
  ])('is caught: %s → %s', (file, specifier) => {
    expect(planted(file, `import { x } from '${specifier}'\n`)).toEqual(['package'])
  })
})

describe('a file in the wrong place', () => {
  it('is caught when it is a barrel', () => {
    expect(planted('src/components/index.ts', `export * from './SessionList.vue'\n`)).toEqual([
      'barrel',
    ])
    expect(planted('src/domain/calendar/index.ts', '')).toEqual(['barrel'])
  })

  it('is caught in a folder called utils', () => {
    expect(planted('src/domain/utils/text.ts', '')).toEqual(['utils folder'])
    expect(planted('src/utils/text.ts', '')).toEqual(['utils folder', 'unknown room'])
  })

  it('is caught in a room that has no rank', () => {
    expect(planted('src/services/mail.ts', '')).toEqual(['unknown room'])
    expect(planted('src/entry.ts', '')).toEqual(['unknown room'])
    expect(
      planted('src/views/ProgramView.vue', `<script>\nimport '../services/mail'\n</script>`),
    ).toEqual(['rank'])
  })

  it('is caught when it is fetched from outside src', () => {
    const outside = ['outside src']
    expect(planted('src/main.ts', `import site from '../content/site.json'\n`)).toEqual(outside)
    expect(planted('src/build/prerender.ts', `import '../../tests/support/x.ts'\n`)).toEqual(
      outside,
    )
  })
})
