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
    all: 81_790,
    script: 66_690,
    'all, Brotli': 73_720,
    'script, Brotli': 60_350,
    'page alone, Brotli': 13_380,
    requests: 5,
  },
  'program.html': {
    all: 77_620,
    script: 62_680,
    'all, Brotli': 69_570,
    'script, Brotli': 56_650,
    'page alone, Brotli': 12_930,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 100_810,
    script: 85_930,
    'all, Brotli': 92_360,
    'script, Brotli': 78_190,
    'page alone, Brotli': 14_180,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 104_510,
    script: 93_620,
    'all, Brotli': 94_850,
    'script, Brotli': 85_280,
    'page alone, Brotli': 9_570,
    requests: 7,
  },
  'blog.html': {
    all: 77_210,
    script: 65_440,
    'all, Brotli': 69_620,
    'script, Brotli': 59_180,
    'page alone, Brotli': 10_450,
    requests: 5,
  },
  styles: { all: 14_300 },
  scripts: { all: 221_690 },
  worker: { all: 65_250 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 18_540,
  ProgrammeView: 4_800,
  programmeParts: 2_870,
  behind: 10_200,
  agenda: 15_570,
  reading: 5_090,
  kept: 8_420,
  database: 29_550,
}
