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
    all: 81_200,
    script: 66_380,
    'all, Brotli': 73_180,
    'script, Brotli': 60_020,
    'page alone, Brotli': 13_160,
    requests: 5,
  },
  'program.html': {
    all: 77_060,
    script: 62_390,
    'all, Brotli': 69_030,
    'script, Brotli': 56_340,
    'page alone, Brotli': 12_700,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 100_150,
    script: 85_530,
    'all, Brotli': 91_720,
    'script, Brotli': 77_790,
    'page alone, Brotli': 13_950,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 103_790,
    script: 93_160,
    'all, Brotli': 94_160,
    'script, Brotli': 84_840,
    'page alone, Brotli': 9_350,
    requests: 7,
  },
  'blog.html': {
    all: 76_660,
    script: 65_140,
    'all, Brotli': 69_100,
    'script, Brotli': 58_870,
    'page alone, Brotli': 10_300,
    requests: 5,
  },
  styles: { all: 14_300 },
  scripts: { all: 221_080 },
  worker: { all: 65_250 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 18_270,
  ProgrammeView: 4_800,
  programmeParts: 2_800,
  behind: 10_200,
  agenda: 15_520,
  reading: 5_070,
  kept: 8_420,
  database: 29_550,
}
