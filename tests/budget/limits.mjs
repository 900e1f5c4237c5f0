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
    all: 81_320,
    script: 66_490,
    'all, Brotli': 73_290,
    'script, Brotli': 60_160,
    'page alone, Brotli': 13_160,
    requests: 5,
  },
  'program.html': {
    all: 77_180,
    script: 62_500,
    'all, Brotli': 69_200,
    'script, Brotli': 56_500,
    'page alone, Brotli': 12_720,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 100_360,
    script: 85_750,
    'all, Brotli': 91_950,
    'script, Brotli': 78_010,
    'page alone, Brotli': 13_950,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 104_010,
    script: 93_360,
    'all, Brotli': 94_390,
    'script, Brotli': 85_080,
    'page alone, Brotli': 9_350,
    requests: 7,
  },
  'blog.html': {
    all: 76_750,
    script: 65_240,
    'all, Brotli': 69_230,
    'script, Brotli': 59_010,
    'page alone, Brotli': 10_300,
    requests: 5,
  },
  styles: { all: 14_300 },
  scripts: { all: 221_480 },
  worker: { all: 65_250 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 18_400,
  ProgrammeView: 4_800,
  programmeParts: 2_870,
  behind: 10_200,
  agenda: 15_570,
  reading: 5_070,
  kept: 8_420,
  database: 29_550,
}
