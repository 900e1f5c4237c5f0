/* Bugs in what is read: events that changed (G), hostile input (H), bad content (I). */

const CARRY_OVER = 'tests/domain/carryOver.test.ts'
const LINKS = 'tests/domain/hostileLinks.test.ts'
const FILES = 'tests/domain/hostileFiles.test.ts'
const BAD_CONTENT = 'tests/build/badContent.test.ts'
const TOGETHER = 'tests/build/badContentTogether.test.ts'
const ICALENDAR = 'tests/domain/icalendar.test.ts'

/** @type {import('./run.mjs').Mutant[]} */
export const CONTENT = [
  {
    class: 'G',
    file: 'src/domain/carryOver.ts',
    find: "else results.set(bookmark, { outcome: 'gone', bookmark })",
    replace: 'else continue',
    test: ['unit', CARRY_OVER, 'is lost when the content is gone'],
    why: 'what has left the programme is gone from Min uge as well',
  },
  {
    class: 'G',
    file: 'src/domain/carryOver.ts',
    find: 'for (const id of session.formerIds) push(byFormerId, id, session)',
    replace: '',
    test: ['unit', CARRY_OVER, 'is carried over when the content says so'],
    why: 'a session with a new id is lost to those who kept it',
  },
  {
    class: 'G',
    file: 'src/domain/notes.ts',
    find: 'text: joinTexts(older.text, newer.text)',
    replace: 'text: newer.text',
    test: ['unit', 'tests/domain/notes.test.ts', 'become one that says both'],
    why: 'of two notes that meet one is lost',
  },
  {
    class: 'G',
    file: 'src/domain/changes.ts',
    find: 'if (seen.status === status) return null',
    replace: "if (seen.status === status || status === 'cancelled') return null",
    test: ['unit', 'tests/domain/changes.test.ts', 'status is told in words'],
    why: 'nobody is told that a session is cancelled',
  },
  {
    class: 'G',
    file: 'src/domain/calendarExport.ts',
    find: 'Math.max(revision, before.sequence + 1)',
    replace: 'before.sequence',
    test: [
      'unit',
      'tests/domain/calendarExport.test.ts',
      'no longer right E03: the session is moved',
    ],
    why: 'the calendar passes over the entry that would put it right',
  },
  {
    class: 'H',
    file: 'src/domain/agendaLink.ts',
    find: '(uge=[^\\s\\p{Surrogate}]*)',
    replace: '(uge=\\S*)',
    test: ['unit', LINKS, 'in a link to a week do nothing'],
    why: 'half a character in a link stops the app',
  },
  {
    class: 'H',
    file: 'src/domain/agendaLink.ts',
    find: 'fragment && Number(version) !== VERSION',
    replace: 'fragment && !version',
    test: ['unit', 'tests/domain/agendaLink.test.ts', 'from a newer version of the app'],
    why: 'a link of a later app is guessed at',
  },
  {
    class: 'H',
    file: 'src/domain/backup.ts',
    find: 'list.slice(0, MOST_ROWS)',
    replace: 'list.slice()',
    test: ['unit', FILES, 'is read as far as anybody could have kept'],
    why: 'a file of a million rows holds up the phone',
  },
  {
    class: 'H',
    file: 'src/stores/sharedWeek.ts',
    find: 'else link.value = parseAgendaLink(fragment) ?? link.value',
    replace: `else {
      link.value = parseAgendaLink(fragment) ?? link.value
      void keep(programme.cards.map(({ id }) => id))
    }`,
    test: [
      'unit',
      'tests/views/hostileLink.test.ts',
      'H09: a link that somebody has sent keeps nothing',
    ],
    why: 'somebody else’s week is in mine because I opened a link',
  },
  {
    class: 'H',
    file: 'src/domain/icalendar.ts',
    find: '/\\r\\n?|[\\u0085\\u2028\\u2029]/g',
    replace: '/\\r\\n?/g',
    test: ['unit', ICALENDAR, 'makes one line break of'],
    why: 'a title begins a property of its own in some calendars',
  },
  {
    class: 'I',
    file: 'src/domain/textFault.ts',
    find: 'const MARKUP = /<\\/?[a-z!][^>]*>?/i',
    replace: 'const MARKUP = /<script/i',
    test: ['unit', BAD_CONTENT, 'H14: a text that would act, hide or lie an image with a handler'],
    why: 'markup stands in the programme',
  },
  {
    class: 'I',
    file: 'src/domain/schemaParts.ts',
    find: " && username + password === ''",
    replace: '',
    test: ['unit', BAD_CONTENT, 'leads somewhere else with a name and a password'],
    why: 'an address looks like ours and leads elsewhere',
  },
  {
    class: 'I',
    file: 'src/domain/sessionRules.ts',
    find: 'if (date && weekday !== formatWeekday(date)) {',
    replace: 'if (!date) {',
    test: ['unit', TOGETHER, 'in one file are told at once'],
    why: 'a session says Wednesday and is on Thursday',
  },
  {
    class: 'I',
    file: 'src/domain/nameRules.ts',
    find: 'else if (owner !== entry) {',
    replace: 'else if (owner === entry) {',
    test: ['unit', TOGETHER, 'E07: two files that say the same an id, and so a calendar entry'],
    why: 'two sessions have one id',
  },
  {
    class: 'I',
    file: 'src/domain/contentRules.ts',
    find: 'confirmedSessions === null || confirmedSessions === count',
    replace: 'confirmedSessions === null || confirmedSessions >= count',
    test: ['unit', TOGETHER, 'F09: how many sessions are left on purpose a file is missing'],
    why: 'a confirmation does not count, and nobody hears of it',
  },
  {
    class: 'I',
    file: 'src/domain/sessionRules.ts',
    find: 'const LONGEST_TITLE = 250',
    replace: 'const LONGEST_TITLE = 200',
    test: ['unit', 'tests/build/badContentFalseAlarm.test.ts', 'a title of 250 letters'],
    why: 'a good title is refused',
  },
]
