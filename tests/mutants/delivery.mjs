/* Bugs in what brings the site to a device: the worker (A), content and network (B). */

/** In all engines, and here in one. */
const WORKER_EVERYWHERE = 'tests/engines/workerFaults.test.ts'
const MISSING_SCRIPT = 'tests/platform/missingScript.test.ts'
const CONTENT_SOURCE = 'tests/data/contentSource.test.ts'
const VERSIONS = 'tests/domain/contentVersions.test.ts'

/** @type {import('./run.mjs').Mutant[]} */
export const DELIVERY = [
  {
    class: 'A',
    file: 'src/build/workerPlugin.ts',
    find: "integrity: `sha384-${hash('sha384').digest('base64')}`,",
    replace: "integrity: '',",
    test: ['engines', WORKER_EVERYWHERE, 'S05, S17: an update through a login page'],
    why: 'the login page of a hotel is stored in the place of a script, for good',
  },
  {
    class: 'A',
    file: 'src/worker/serviceWorker.ts',
    find: "self.addEventListener('activate', (event) => {",
    replace:
      "self.addEventListener('install', () => void self.skipWaiting())\nself.addEventListener('activate', (event) => {",
    test: ['e2e', 'tests/e2e/update.spec.ts', 'waits until it is asked for'],
    why: 'a new release takes over while an old page is open',
  },
  {
    class: 'A',
    file: 'src/worker/network.ts',
    find: 'PAGE_LIMIT = 2_500',
    replace: 'PAGE_LIMIT = 12_000',
    test: ['e2e', 'tests/e2e/badNetwork.spec.ts', 'S12: a net that never answers'],
    why: 'a net that never answers is a white page for many seconds',
  },
  {
    class: 'A',
    file: 'src/worker/serviceWorker.ts',
    find: '(await stored(SHELL)) ?? lastPage()',
    replace: '(await stored(SHELL)) ?? Response.error()',
    test: ['engines', WORKER_EVERYWHERE, 'S11: where the browser has cleared'],
    why: 'without net and files there is the page of the browser, in its own words',
  },
  {
    class: 'A',
    file: 'src/worker/killSwitch.ts',
    find: 'names.filter((name) => !isUsers(name))',
    replace: 'names',
    test: ['engines', 'tests/engines/mainJob.test.ts', 'S10: the kill switch'],
    why: 'the kill switch takes along what the user has made',
  },
  {
    class: 'A',
    file: 'src/platform/serviceWorker.ts',
    find: 'registrations.filter(({ scope }) => scope !== `${location.origin}/`)',
    replace: 'registrations.slice(0, 0)',
    test: ['engines', WORKER_EVERYWHERE, 'S14: workers of other names and places go'],
    why: 'a worker that was left over goes on answering for pages',
  },
  {
    class: 'A',
    file: 'src/platform/serviceWorker.ts',
    find: "updateViaCache: 'none'",
    replace: "updateViaCache: 'all'",
    test: ['engines', WORKER_EVERYWHERE, 'S08, S09: a host that lets the worker be kept'],
    why: 'a new release is a day late',
  },
  {
    class: 'A',
    file: 'src/platform/missingScript.ts',
    find: 'Math.abs(Date.now() - last) < HEAL_PAUSE',
    replace: 'last < 0',
    test: ['unit', MISSING_SCRIPT, 'S03: a second time within a minute'],
    why: 'the page is loaded over and over',
  },
  {
    class: 'A',
    file: 'src/platform/missingScript.ts',
    find: "isLeaving || release === '' || release === ownRelease()",
    replace: "isLeaving || release === ''",
    test: ['unit', MISSING_SCRIPT, 'S03: when the page that would come is the same'],
    why: 'the page is loaded anew though nothing is won by it',
  },
  {
    class: 'B',
    file: 'src/data/contentSource.ts',
    find: 'response.status !== 200 || response.redirected',
    replace: 'response.status !== 200',
    test: ['unit', CONTENT_SOURCE, 'the right content from a wrong address'],
    why: 'what a login page leads to is taken for the programme',
  },
  {
    class: 'B',
    file: 'src/data/contentSource.ts',
    find: 'response.status !== 200 || response.redirected',
    replace: '!response.ok || response.redirected',
    test: ['unit', CONTENT_SOURCE, 'an answer that says nothing'],
    why: 'a part of the file is taken for all of it',
  },
  {
    class: 'B',
    file: 'src/data/contentSource.ts',
    find: "response?.status === 304 ? await ask('reload') : response",
    replace: 'response',
    test: ['unit', CONTENT_SOURCE, 'F13: »unchanged«'],
    why: 'a browser that has nothing is told that nothing has changed, and stays empty',
  },
  {
    class: 'B',
    file: 'src/data/contentSource.ts',
    find: 'TIME_LIMIT = 15_000',
    replace: 'TIME_LIMIT = 5_000',
    test: ['unit', CONTENT_SOURCE, 'after fifteen seconds nobody waits any longer'],
    why: 'a slow net is given up before it has answered',
  },
  {
    class: 'B',
    file: 'src/domain/contentVersions.ts',
    find: '&& offered.updatedAt >= held.updatedAt',
    replace: '',
    test: ['unit', VERSIONS, 'is left when it is older'],
    why: 'a room goes back to where it was, because a cache on the way is behind',
  },
  {
    class: 'B',
    file: 'src/domain/contentVersions.ts',
    find: 'if (offered.sessions.length === 0) return false',
    replace: '',
    test: ['unit', VERSIONS, 'is left when there is nothing in it'],
    why: 'the programme is replaced by nothing',
  },
  {
    class: 'B',
    file: 'src/domain/contentVersions.ts',
    find: '  if (hasShrunk(held, offered)) return false\n',
    replace: '',
    test: ['unit', VERSIONS, 'is left when fewer are, and nobody has confirmed'],
    why: 'most of the programme goes by mistake, from every phone',
  },
  {
    class: 'B',
    file: 'src/stores/programme.ts',
    find: '    if (stored) await showIfNewer(stored)\n    const fetched = await fetching',
    replace: '    const fetched = await fetching\n    if (stored) await showIfNewer(stored)',
    test: ['unit', 'tests/stores/programme.test.ts', 'while the network is still silent'],
    why: 'the stored programme waits for the net',
  },
]
