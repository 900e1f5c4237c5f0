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
    all: 81_100,
    script: 66_270,
    'all, Brotli': 73_080,
    'script, Brotli': 59_960,
    'page alone, Brotli': 13_150,
    requests: 5,
  },
  'program.html': {
    all: 76_930,
    script: 62_250,
    'all, Brotli': 68_930,
    'script, Brotli': 56_280,
    'page alone, Brotli': 12_700,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 100_040,
    script: 85_420,
    'all, Brotli': 91_680,
    'script, Brotli': 77_700,
    'page alone, Brotli': 13_950,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 103_700,
    script: 93_060,
    'all, Brotli': 94_080,
    'script, Brotli': 84_780,
    'page alone, Brotli': 9_350,
    requests: 7,
  },
  'blog.html': {
    all: 76_550,
    script: 65_040,
    'all, Brotli': 69_010,
    'script, Brotli': 58_800,
    'page alone, Brotli': 10_300,
    requests: 5,
  },
  styles: { all: 14_300 },
  scripts: { all: 221_000 },
  worker: { all: 65_250 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 18_200,
  ProgrammeView: 4_800,
  programmeParts: 2_800,
  behind: 10_200,
  agenda: 15_520,
  reading: 5_070,
  kept: 8_420,
  database: 29_550,
}
