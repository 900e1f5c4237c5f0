/* Which files of the content folder are content. */

export const PAGES = ['om', 'ledermobilitet', 'ambassadoer', 'interview', 'blog'] as const

export const IS_ENTRY = /^\d{4}\/(sessions|posts)\/[^./][^/]*\.json$/
const IS_READ = new RegExp(
  `^(site|ids|\\d{4}/edition|pages/(${PAGES.join('|')})|schema/[^/]+)\\.json$`,
)

/** A file that somebody meant to be content and that is not read: nobody would hear of it. */
export function isStray(name: string): boolean {
  // The system's own files and those of an editor that is open.
  if (/(^|\/)[.~]|~$|(^|\/)(Thumbs\.db|desktop\.ini)$/i.test(name)) return false
  if (IS_ENTRY.test(name) || IS_READ.test(name)) return false
  // What `hent` has drafted and nobody has taken in.
  if (name.startsWith('udkast/')) return false
  return /json/i.test(name) || /^\d{4}\/(sessions|posts)\//.test(name)
}
