/*
 * What the built site may ask for: in bytes, compressed with gzip where nothing else is said, and in files.
 * Today's figures and a little room.
 */

export const PAGES = [
  'index.html',
  'program.html',
  'arrangement/naerhedsreform.html',
  'min-uge.html',
  'blog.html',
]

export const LIMITS = {
  'index.html': {
    all: 82_120,
    script: 66_930,
    'all, Brotli': 74_020,
    'script, Brotli': 60_580,
    'page alone, Brotli': 13_460,
    requests: 5,
  },
  'program.html': {
    all: 77_960,
    script: 62_930,
    'all, Brotli': 69_890,
    'script, Brotli': 56_890,
    'page alone, Brotli': 13_040,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 101_150,
    script: 86_170,
    'all, Brotli': 92_710,
    'script, Brotli': 78_430,
    'page alone, Brotli': 14_290,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 104_850,
    script: 93_860,
    'all, Brotli': 95_200,
    'script, Brotli': 85_560,
    'page alone, Brotli': 9_680,
    requests: 7,
  },
  'blog.html': {
    all: 77_550,
    script: 65_680,
    'all, Brotli': 69_930,
    'script, Brotli': 59_410,
    'page alone, Brotli': 10_550,
    requests: 5,
  },
  styles: { all: 14_310 },
  scripts: { all: 222_690 },
  worker: { all: 65_300 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 18_780,
  ProgrammeView: 4_800,
  programmeParts: 3_080,
  behind: 10_250,
  agenda: 15_570,
  reading: 5_090,
  kept: 8_420,
  database: 29_550,
}
