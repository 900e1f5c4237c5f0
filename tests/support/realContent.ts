/* The real content as it is published, and copies of it in which a test changes something. */
import { readContent, toPublished } from '../../src/build/readContent.ts'
import type { Content, Session } from '../../src/domain/contentSchema.ts'
import { CONTENT_FOLDER } from './plantMistake.ts'

export const realContent: Content = toPublished(readContent(CONTENT_FOLDER))

export function realSession(id: string, content = realContent): Session {
  const found = content.sessions.find((session) => session.id === id)
  if (!found) throw new Error(`There is no session ${id}`)
  return found
}

/** A copy with a change in it, under the same version: content as a test wants it. */
export function contentWith(change: (content: Content) => void): Content {
  const copy = structuredClone(realContent)
  change(copy)
  return copy
}

/** A copy with changes in one session. */
export const contentWithSession = (id: string, changes: Partial<Session>): Content =>
  contentWith((content) => Object.assign(realSession(id, content), changes))

/** A later revision of the real content, as the secretariat publishes it. */
export const newerContent = (change: (content: Content) => void = () => {}): Content =>
  contentWith((content) => {
    content.version = 'newer'
    content.updatedAt = '2099-01-01T00:00'
    change(content)
  })

/** An earlier revision, as a slow cache may still hold it. */
export const olderContent = (change: (content: Content) => void = () => {}): Content =>
  contentWith((content) => {
    content.version = 'older'
    content.updatedAt = '2019-01-01T00:00'
    change(content)
  })
