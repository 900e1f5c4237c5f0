/*
 * Few files for the first load: one with Vue and its like, which stays when the app changes; one with what
 * every page needs of ours, one with what the programme shares with other views, one with each view. The
 * rest, and what is asked for later (the database, searching, the schemas), is split as the bundler finds best.
 */

/** The name of the file with what every page needs of ours. */
export const FIRST_LOAD = 'app'

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
  if (starts.some((start) => getModuleInfo(start)?.isEntry))
    return id.includes('/node_modules/') ? 'vue' : FIRST_LOAD
  const isShared = starts.length > 1
  return isShared && starts.some((start) => start.endsWith('/ProgrammeView.vue')) ? 'lists' : null
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
