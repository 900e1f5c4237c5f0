/* Which of two contents may take the other's place: on screen and in the store alike. */
import type { Content } from './contentSchema.ts'

/** What tells two contents apart. */
type Version = Pick<Content, 'version' | 'updatedAt'>

/**
 * May `offered` replace `held`? Never with nothing, never with something older; the same version
 * need not be replaced. Contents revised at the same minute are told apart by who answers last.
 */
export function mayReplace(
  held: Version | null,
  offered: Version & { sessions: readonly unknown[] },
): boolean {
  if (offered.sessions.length === 0) return false
  if (!held) return true
  return offered.version !== held.version && offered.updatedAt >= held.updatedAt
}
