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
    all: 80_980,
    script: 66_180,
    'all, Brotli': 73_000,
    'script, Brotli': 59_900,
    'page alone, Brotli': 13_150,
    requests: 5,
  },
  'program.html': {
    all: 76_800,
    script: 62_150,
    'all, Brotli': 68_930,
    'script, Brotli': 56_200,
    'page alone, Brotli': 12_700,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 99_920,
    script: 85_320,
    'all, Brotli': 91_600,
    'script, Brotli': 77_700,
    'page alone, Brotli': 13_950,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 103_500,
    script: 92_900,
    'all, Brotli': 94_000,
    'script, Brotli': 84_700,
    'page alone, Brotli': 9_350,
    requests: 7,
  },
  'blog.html': {
    all: 76_430,
    script: 64_940,
    'all, Brotli': 68_930,
    'script, Brotli': 58_730,
    'page alone, Brotli': 10_300,
    requests: 5,
  },
  styles: { all: 14_300 },
  scripts: { all: 220_400 },
  worker: { all: 65_250 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 18_100,
  ProgrammeView: 4_800,
  programmeParts: 2_800,
  behind: 10_200,
  agenda: 15_520,
  reading: 5_070,
  kept: 8_150,
  database: 29_550,
}
