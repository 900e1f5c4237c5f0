/*
 * The classes of faults that the tests are counted by. A test belongs to a class by a number of the catalogue
 * in its name (`D07: …`), or, where its cases have none, by the file that it stands in. It may belong to two.
 */

/**
 * @typedef {object} FaultClass
 * @property {string} letter
 * @property {string} name
 * @property {RegExp} [numbers] those of the catalogue that are of this class
 * @property {RegExp} [files] whose tests are all of this class
 * @property {string} minimum what is aimed at, in words
 * @property {Need} need the same, to be counted
 */

/**
 * At least so many. Faults: different numbers of the catalogue; cases: different tests; runs: tests in all engines,
 * where one that says in its name that it does something 3,000 times counts as 3,000.
 * @typedef {{ faults?: number, cases?: number, runs?: number, perEngine?: { faults?: number, runs?: number } }} Need
 */

/** @type {FaultClass[]} */
export const CLASSES = [
  {
    letter: 'A',
    name: 'Worker, updates, kill switch',
    numbers: /^S/,
    minimum: '17 faults, 14 in each engine',
    need: { faults: 17, perEngine: { faults: 14 } },
  },
  {
    letter: 'B',
    name: 'Content and network',
    numbers: /^F/,
    // Of the catalogue's sixteen F11 does not exist here.
    minimum: '15 faults in each engine',
    need: { faults: 15, perEngine: { faults: 15 } },
  },
  {
    letter: 'C',
    name: 'Storage',
    // D14 can be had on phones alone, D19 is a class of its own.
    numbers: /^D(?!19)/,
    minimum: '20 faults, 50 runs',
    need: { faults: 20, runs: 50 },
  },
  {
    letter: 'D',
    name: 'Sudden death',
    numbers: /^D19/,
    minimum: '30 kills in each engine',
    need: { perEngine: { runs: 30 } },
  },
  {
    letter: 'E',
    name: 'Full disk',
    numbers: /^D(09|10)/,
    minimum: '4 kinds of writes in each engine',
    need: { perEngine: { runs: 4 } },
  },
  {
    letter: 'F',
    name: 'Upgrades of the database',
    numbers: /^D0[678]/,
    files: /^tests\/data\/(migration|olderDatabase|otherReleases)\./,
    minimum: '2 releases × 0, 1, 37, 500 rows, killed, taken back',
    need: { cases: 12 },
  },
  {
    letter: 'G',
    name: 'Events that changed',
    numbers: /^E/,
    files:
      /^tests\/(domain\/(carryOver|changes)|data\/carried\w+|views\/(agendaNews|changedEvents))\./,
    minimum: '7 faults × 3 orders',
    need: { faults: 7, cases: 21 },
  },
  {
    letter: 'H',
    name: 'Hostile links and files',
    numbers: /^H(?!14)/,
    minimum: '80 texts, 10,000 mishandled',
    need: { cases: 80, runs: 10_000 },
  },
  {
    letter: 'I',
    name: 'Bad content',
    numbers: /^(H14|E07)/,
    files: /^tests\/build\/(badContent\w*|readContent)\./,
    minimum: '80 mistakes',
    need: { cases: 80 },
  },
  {
    letter: 'J',
    name: 'Calendars',
    numbers: /^(T04|H12)/,
    files: /^tests\/(calendarFiles|domain\/(calendar\w*|icalendar)|dist\/calendar)\./,
    minimum: '40 files, 5,000 texts',
    need: { cases: 40, runs: 5_000 },
  },
  {
    letter: 'K',
    name: 'Time',
    numbers: /^T/,
    files: /^tests\/(domain\/(timeZones|localTime)|e2e\/timeZones)\./,
    minimum: '12 moments × 5 zones in each engine',
    need: { cases: 60, perEngine: { runs: 60 } },
  },
  {
    letter: 'L',
    name: 'Headers',
    numbers: /^H16/,
    files: /^tests\/(build|dist|e2e)\/(headers|realHosts)\./,
    minimum: '4 hosts, and the browser tests under them',
    need: { cases: 15 },
  },
  {
    letter: 'M',
    name: 'Packages and build',
    files: /^tests\/(supplyChain|dist\/(reproducible|shipped))\./,
    minimum: '6 checks',
    need: { cases: 6 },
  },
]

/** The numbers of the catalogue, by letter and how many. */
export const CATALOGUE = { S: 17, F: 16, D: 22, E: 7, T: 8, H: 17 }

/** Those that no test can name, and why. */
export const NOT_HERE = {
  F11: 'the content is one file: there are no versions to be mixed',
  D14: 'the storage of an app on the home screen: only a phone can tell (tests/phones.md)',
  H13: 'the app writes no CSV',
  H15: 'the app reads no Markdown: texts are paragraphs, and markup in them is H14',
}

export const ENGINES = ['Chromium', 'Firefox', 'WebKit']
