/*
 * The service worker, built last: it lists every file of the finished site with the hash of its
 * bytes, so that a stored copy can be told from a wrong one. Beside it the kill switch for it.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { EnvironmentOptions, Plugin } from 'vite'

/** One file of the site as the worker stores it. */
export interface PrecacheEntry {
  url: string
  /** Null for files whose name has their hash already. */
  revision: string | null
  /** What the stored bytes must be (SRI). */
  integrity: string
}

const MODULE = 'virtual:precache'
const RESOLVED = `\0${MODULE}`

/** What the bundler puts around each `import()`, to ask for styles and scripts beforehand. A worker has all in one file. */
const PRELOADER = '\0vite/preload-helper.js'
const NO_PRELOADER = 'export const __vitePreload = (load) => load()'

/**
 * Not for the device: the worker itself and its kill switch, what only robots and hosts read, the
 * pictures of links among it, the way to the statement, the parts of the programme that calendars
 * subscribe to, what other programs read, and compressed copies.
 */
const LEFT_OUT =
  /^(sw\.js|kill-switch\/.*|_headers|nginx\.conf|Caddyfile|robots\.txt|sitemap\.xml|was\.html|share\.png|billeder\/.*|screenshots\/.*|\.ssr\/.*|kalender\/ledelsesugen-\d+-.*|aabne-data\/.*|.*\.(br|gz))$/

/** What an operator reads who opens the file, and finds it in the right place or in the wrong one. */
const KILL_SWITCH_NOTE =
  '/* Kill switch: copy this file over /sw.js on the host to take the service worker and its stored files off every device. What users have kept stays. */'

/** A script that runs alone, in one file. */
const standalone = (input: string, file: string, postBanner?: string): EnvironmentOptions => ({
  consumer: 'client',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input,
      output: { format: 'iife', entryFileNames: file, codeSplitting: false, postBanner },
    },
  },
})

/** A session's own page and calendar file. Of a very large week the device does not keep them. */
const OF_SESSION = /^(arrangement\/.*|kalender\/(?!ledelsesugen-).*)$/
const MOST_OF_SESSIONS = 400

/**
 * Lists the files of a built site that belong on the device, in a fixed order. Where sessions have more
 * files than a phone should fetch, they are left out: their pages are then made from the stored content.
 */
export function listPrecache(dist: string): PrecacheEntry[] {
  const files = listFiles(dist)
  const ofSessions = files.filter((file) => OF_SESSION.test(file)).length
  return files
    .filter((file) => ofSessions <= MOST_OF_SESSIONS || !OF_SESSION.test(file))
    .map((file) => {
      const bytes = readFileSync(join(dist, file))
      const hash = (algorithm: string) => createHash(algorithm).update(bytes)
      return {
        url: `/${file}`,
        revision: file.startsWith('assets/') ? null : hash('sha256').digest('hex').slice(0, 16),
        integrity: `sha384-${hash('sha384').digest('base64')}`,
      }
    })
}

function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.test(file))
    .sort()
}

/** The release that the pages of a built site say they are. */
function releaseOf(dist: string): string {
  const shell = readFileSync(join(dist, 'app.html'), 'utf8')
  return /<meta name="release" content="(\w+)"/.exec(shell)?.[1] ?? ''
}

export function workerPlugin(): Plugin {
  let dist = ''
  return {
    name: 'ledelsesugen:worker',

    config: () => ({
      environments: {
        worker: standalone('src/worker/serviceWorker.ts', 'sw.js'),
        killSwitch: standalone('src/worker/killSwitch.ts', 'kill-switch/sw.js', KILL_SWITCH_NOTE),
      },
    }),

    // The worker is built by the prerenderer, after the pages that it lists.
    buildApp: {
      order: 'post',
      async handler({ build, environments }) {
        if (!environments.killSwitch) throw new Error('The build needs killSwitch.')
        await build(environments.killSwitch)
      },
    },

    configResolved(config) {
      dist = resolve(config.root, config.build.outDir)
    },

    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),

    load(id) {
      if (id === PRELOADER && this.environment.name === 'worker') return NO_PRELOADER
      if (id !== RESOLVED) return undefined
      const entries = JSON.stringify(listPrecache(dist))
      return `export const entries = ${entries}\nexport const release = ${JSON.stringify(releaseOf(dist))}`
    },
  }
}
