/* The stored copy of the content: read whole or not at all, replaced whole or not at all. */
import { mayReplace } from '../domain/contentVersions.ts'
import type { Content } from '../domain/contentSchema.ts'
import { ContentError, parseContent, parseContentInParts } from '../domain/parseContent.ts'
import { database, type Database } from './database.ts'
import { read, write } from './gate.ts'
import { pause } from './pause.ts'
import { watchRows } from './watchRows.ts'

const META = 'content'

/** The stored content; null when there is none, or when what is stored can no longer be read. */
export async function readStoredContent(db = database): Promise<Content | null> {
  const rows = await read(db, db.contentTables, () => readRows(db))
  return rows === null ? null : parseContentInParts(rows, pause).catch(unreadable)
}

async function readRows(db: Database): Promise<unknown> {
  const meta = await db.contentMeta.get(META)
  if (!meta) return null
  const [editions, sessions, posts, pages] = await Promise.all([
    db.editions.toArray(),
    readSessions(db),
    db.posts.toArray(),
    db.pages.toArray(),
  ])
  const { key: _, ...heading } = meta as { key: string }
  const byId = Object.fromEntries(pages.map((page) => [(page as { id: string }).id, page]))
  return { ...heading, editions, sessions, posts, pages: byId }
}

/** As many rows as a slow phone reads between two frames or three. */
const IN_ONE_GO = 100
/** Writing takes it much longer. */
const WRITTEN_IN_ONE_GO = 20

async function readSessions(db: Database): Promise<unknown[]> {
  const found: unknown[] = []
  for (let last = ''; ;) {
    const part = await db.sessions.where(':id').above(last).limit(IN_ONE_GO).toArray()
    found.push(...part)
    if (part.length < IN_ONE_GO) return found
    last = (part.at(-1) as { id: string }).id
  }
}

function readable(rows: unknown): Content | null {
  if (rows === null) return null
  try {
    return parseContent(rows)
  } catch (error) {
    return unreadable(error)
  }
}

/** Written by another version of the app, or damaged. It is a cache: the network refills it. */
function unreadable(error: unknown): null {
  if (error instanceof ContentError) return null
  throw error
}

/**
 * Puts `content` in the place of what is stored, in one transaction that asks once more which is newer.
 * What is stored and cannot be read is no reason to keep it, whatever its version.
 * @returns `'stored'`, or `'kept'` when what is stored must stay
 */
export async function replaceStoredContent(
  content: Content,
  db = database,
): Promise<'stored' | 'kept'> {
  return write(db, db.contentTables, async () => {
    if (!(await isOlder(db, content)) && !mayReplace(readable(await readRows(db)), content)) {
      return 'kept'
    }
    const { editions, sessions, posts, pages, ...heading } = content
    await Promise.all(db.contentTables.map((table) => table.clear()))
    await Promise.all([
      db.editions.bulkAdd(editions),
      addSessions(db, sessions),
      db.posts.bulkAdd(posts),
      db.pages.bulkAdd(Object.values(pages)),
      db.contentMeta.add({ key: META, ...heading }),
    ])
    return 'stored'
  })
}

/** Does what is stored say of itself that `content` may take its place? Then it need not be read for that. */
async function isOlder(db: Database, content: Content): Promise<boolean> {
  const { version, updatedAt } = Object((await db.contentMeta.get(META)) ?? {}) as Partial<Content>
  if (typeof version !== 'string' || typeof updatedAt !== 'string') return false
  const sessions = { length: await db.sessions.count() } as unknown[]
  return mayReplace({ version, updatedAt, sessions }, content)
}

async function addSessions(db: Database, sessions: readonly unknown[]): Promise<void> {
  for (let start = 0; start < sessions.length; start += WRITTEN_IN_ONE_GO) {
    await db.sessions.bulkAdd(sessions.slice(start, start + WRITTEN_IN_ONE_GO))
  }
}

/** Does the store hold exactly this content, every entry of it? Asked before the app calls itself ready offline. */
export async function holdsContent(
  content: Pick<Content, 'version' | 'sessions' | 'posts' | 'editions'>,
  db = database,
): Promise<boolean> {
  // What cannot be read is not held.
  const stored = await readStoredContent(db).catch(() => null)
  return (
    stored?.version === content.version &&
    stored.sessions.length === content.sessions.length &&
    stored.posts.length === content.posts.length &&
    stored.editions.length === content.editions.length
  )
}

/**
 * Calls `onChange` now and whenever other content has been stored, by this tab or another.
 * @returns a function that ends it
 */
export const watchStoredContent = (
  onChange: () => void,
  onError: (error: unknown) => void,
  db = database,
): (() => void) => watchRows(db, () => db.contentMeta.get(META), onChange, onError)
