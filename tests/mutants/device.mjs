/* Bugs in what is kept on the device: storage (C), sudden death (D), a full disk (E), upgrades (F). */

const LOST = 'tests/data/lostConnection.test.ts'
const RELEASES = 'tests/data/otherReleases.test.ts'
const MIGRATION = 'tests/data/migration.test.ts'
const NOTES = 'tests/stores/notes.test.ts'
const BOOKMARKS = 'tests/stores/bookmarks.test.ts'

/** @type {import('./run.mjs').Mutant[]} */
export const DEVICE = [
  {
    class: 'C',
    file: 'src/data/gate.ts',
    find: '= [reopen, openFresh, giveUp]',
    replace: '= [reopen, reopen, giveUp]',
    test: ['unit', 'tests/stores/storage.test.ts', 'and Gem works all the same, without a word'],
    why: 'on an iPhone that lost its connection nothing can be kept any more',
  },
  {
    class: 'C',
    file: 'src/data/gate.ts',
    find: '  await db.open().catch(() => undefined)\n',
    replace: '',
    test: ['unit', LOST, 'what is just being opened of the dead one'],
    why: 'what the dead storage says last is taken for an answer of the fresh one',
  },
  {
    class: 'C',
    file: 'src/platform/freshIndexedDb.ts',
    find: 'frames.length - 1',
    replace: 'frames.length',
    test: ['unit', 'tests/platform/freshIndexedDb.test.ts', 'the frame before stays'],
    why: 'where storage died twice, a Gem may wait for ever',
  },
  {
    class: 'C',
    file: 'src/data/gate.ts',
    find: "if (mode === 'rw' && db.isReadOnly) throw new StorageTrouble('newer')",
    replace: '',
    test: ['unit', RELEASES, 'nothing is changed, whatever is tried'],
    why: 'a release that was taken back writes in what it does not understand',
  },
  {
    class: 'C',
    file: 'src/data/gate.ts',
    find: '      running.abort()\n',
    replace: '',
    test: ['unit', LOST, 'what was called a failure never comes true'],
    why: 'what was called a failure comes true a minute later',
  },
  {
    class: 'C',
    file: 'src/data/gate.ts',
    find: "const LOST = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError']",
    replace:
      "const LOST = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'TypeError']",
    test: ['unit', LOST, 'a mistake of ours is not taken for a lost connection'],
    why: 'a fault of our own is done three times and told as the browser’s',
  },
  {
    class: 'C',
    file: 'src/data/database.ts',
    find: "if (newVersion) this.tell('outdated')",
    replace: '',
    test: ['unit', RELEASES, 'does not have to wait for this one, which says so'],
    why: 'nobody says that the app has been updated in another tab',
  },
  {
    class: 'C',
    file: 'src/data/quarantineTable.ts',
    find: '    await db.quarantine.bulkAdd(unreadable.map(({ name, row }) => ({ table: name, row })))\n',
    replace: '',
    test: ['unit', 'tests/data/quarantine.test.ts', 'are laid aside letter by letter'],
    why: 'what cannot be read is thrown away',
  },
  {
    class: 'C',
    file: 'src/data/bookmarkTable.ts',
    find: 'if (!(await db.bookmarks.get(bookmark.sessionId))) await db.bookmarks.add(bookmark)',
    replace: 'await db.bookmarks.put(bookmark)',
    test: ['unit', 'tests/data/bookmarks.test.ts', 'twice keeps what the user saw the first time'],
    why: 'another tab makes a change of room look as if it had been seen',
  },
  {
    class: 'C',
    file: 'src/stores/bookmarkActs.ts',
    find: '      if (hasNoStorage()) return keepForThisVisit(added)\n',
    replace: '',
    test: ['unit', BOOKMARKS, 'D15: still keeps for this visit'],
    why: 'in a private window Gem does nothing',
  },
  {
    class: 'D',
    file: 'src/data/gate.ts',
    find: `    return db.transaction(mode, tables, async (transaction) => {
      if (mode === 'rw' && db.isReadOnly) throw new StorageTrouble('newer')
      // What has been called a failure must not come true afterwards.
      if (limit.isOver) throw new StorageTrouble('slow')
      running = transaction
      return work()
    })`,
    replace: `    return new Promise<T>((resolve, reject) => {
      db.transaction(mode, tables, async () => resolve(await work())).catch(reject)
    })`,
    test: ['unit', LOST, 'D11: a write whose transaction is broken off is not called done before'],
    why: 'what is called kept is not yet on the device',
  },
  {
    class: 'D',
    file: 'src/data/database.ts',
    find: "chromeTransactionDurability: 'strict'",
    replace: "chromeTransactionDurability: 'relaxed'",
    test: ['unit', LOST, 'D19: a write is asked to be on the disk'],
    why: 'what is called kept goes with the power',
  },
  {
    class: 'D',
    file: 'src/data/bookmarkTable.ts',
    find: 'await carryNotes(ids, db)',
    replace: 'setTimeout(() => void carryNotes(ids, db).catch(() => undefined))',
    test: ['unit', 'tests/data/carriedBookmarks.test.ts', 'D19: a note that cannot go along'],
    why: 'a bookmark moves, the phone dies, and its note has not moved',
  },
  {
    class: 'D',
    file: 'src/stores/notes.ts',
    find: '    keepDraft(id, note)\n',
    replace: '',
    test: ['unit', NOTES, 'a page that is closed with the last letter has the whole text'],
    why: 'the last words go with a page that is closed quickly',
  },
  {
    class: 'E',
    file: 'src/data/backupTable.ts',
    find: 'return write(db, tablesOf(db), async () => {',
    replace: 'return ((run: () => Promise<Backup>) => run())(async () => {',
    test: ['unit', 'tests/data/backup.test.ts', 'laying in H08: is done whole or not at all'],
    why: 'half of a backup is laid in when the disk is full',
  },
  {
    class: 'E',
    file: 'src/data/contentTable.ts',
    find: 'return write(db, db.contentTables, async () => {',
    replace: "return ((run: () => Promise<'stored' | 'kept'>) => run())(async () => {",
    test: ['unit', 'tests/data/secondVisit.test.ts', 'leaves the old as it was, whole'],
    why: 'the stored programme is emptied for a newer one that finds no room',
  },
  {
    class: 'E',
    file: 'src/stores/notes.ts',
    find: "state: failure ? 'failed' : 'saved'",
    replace: "state: 'saved'",
    test: ['unit', NOTES, 'a device that is full is told of once; the text stays'],
    why: 'a note that found no room is called saved',
  },
  {
    class: 'E',
    file: 'src/stores/bookmarkActs.ts',
    find: "      storage.tellFailure(error, { id: 'bookmark', text })\n",
    replace: '',
    test: ['unit', BOOKMARKS, 'a device that is full says once that it was not kept'],
    why: 'nobody says that a session was not kept',
  },
  {
    class: 'F',
    file: 'src/data/migrations/version3.ts',
    find: "stores({ quarantine: '++id, table', meta: 'key' })",
    replace: "stores({ quarantine: '++id, table', meta: 'key', settings: null })",
    test: ['unit', MIGRATION, 'and every row that it wrote is still there, letter by letter'],
    why: 'an upgrade takes a table away',
  },
  {
    class: 'F',
    file: 'src/data/migrations/version3.ts',
    find: '      await putStamp(transaction)\n',
    replace: '',
    test: ['unit', MIGRATION, 'and may be written to by this one, which signs for it'],
    why: 'an earlier release does not know that it must not write here',
  },
  {
    class: 'F',
    file: 'src/data/migrations/version3.ts',
    find: '      await copyBeforeUpgrade(3, transaction)\n',
    replace: '',
    test: ['unit', MIGRATION, 'and what was there before the upgrade is copied'],
    why: 'an upgrade that spoils rows leaves no copy of them',
  },
  {
    class: 'F',
    file: 'src/data/quarantineTable.ts',
    find: 'if (db.isFromLater || (',
    replace: 'if ((',
    test: ['unit', RELEASES, 'but nothing is laid aside'],
    why: 'rows of a later release are taken for broken ones',
  },
  {
    class: 'F',
    file: 'src/data/stamp.ts',
    find: 'return row ?? { appSchema: native, minReader: native }',
    replace: 'return row ?? { appSchema: SCHEMA, minReader: SCHEMA }',
    test: ['unit', RELEASES, 'and its own version tells as much where the stamp is gone'],
    why: 'a later database without its stamp is written in',
  },
]
