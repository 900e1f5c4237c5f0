/*
 * Few files: one with Vue and its like, which stays when the app changes; one with what every page and
 * the programme need of ours, one with each view, one with what the views of texts share, one with what
 * the views of what is kept do. Behind the first picture, one with what every page comes to need, one
 * with what keeps things on the device, one with the database and its like. The rest is split as the
 * bundler finds best.
 */

/** The name of the file with what every page needs of ours. */
export const FIRST_LOAD = 'app'

/** What every page asks for when it is there, and no view needs for its picture. */
const BEHIND =
  /\/src\/(data\/|composables\/startServices|domain\/page(Head|Content)|platform\/(freshIndexedDb|serviceWorker)|stores\/(agenda|bookmarkActs))/
/** Of it, what leads to the database: a view that needs something of the rest shall not wait for that. */
const KEPT = /\/src\/(data\/|platform\/(freshIndexedDb|serviceWorker)|stores\/bookmarkActs)/
const VIEW = /\/src\/views\/\w+\.vue$/
/** Views around what is read at length, or that list it. */
const READING = /\/(Home|Blog|Post|Ambassador|Interview|Mobility|About|Edition)View\.vue$/

/** What the bundler knows of a module. */
interface ModuleInfo {
  isEntry: boolean
  importers: readonly string[]
  dynamicImporters: readonly string[]
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null
}

/**
 * Where a module belongs, from who leads to it.
 * @returns the name of its file; null where that is the bundler's to say
 */
export function chunkOf(id: string, modules: Modules): string | null {
  const getModuleInfo = (of: string) => modules.getModuleInfo(of)
  if (getModuleInfo(id)?.isEntry) return null
  const starts = startsOf(id, getModuleInfo)
  const isOurs = !id.includes('/node_modules/')
  if (starts.some((start) => getModuleInfo(start)?.isEntry)) return isOurs ? FIRST_LOAD : 'vue'
  const isShared = starts.length > 1
  if (isShared && starts.some((start) => start.endsWith('/ProgrammeView.vue'))) return FIRST_LOAD
  if (!isOurs) return starts.every((start) => KEPT.test(start)) ? 'database' : null
  if (starts.every((start) => KEPT.test(start))) return 'kept'
  const views = starts.filter((start) => VIEW.test(start))
  const isBehind = starts.some((start) => BEHIND.test(start))
  if (views.length + Number(isBehind) < 2) return isBehind ? 'behind' : null
  return views.some((view) => READING.test(view)) ? 'reading' : 'agenda'
}

/** The entries, and the modules that are loaded on demand, from which static imports lead to this one. */
function startsOf(id: string, getModuleInfo: (id: string) => ModuleInfo | null): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  const look = (at: string) => {
    if (seen.has(at)) return
    seen.add(at)
    const info = getModuleInfo(at)
    if (!info) return
    if (info.isEntry || info.dynamicImporters.length > 0) found.push(at)
    info.importers.forEach(look)
  }
  look(id)
  return found
}
