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
    all: 81_000,
    script: 66_950,
    'all, Brotli': 73_100,
    'script, Brotli': 60_600,
    'page alone, Brotli': 12_600,
    requests: 5,
  },
  'program.html': {
    all: 77_200,
    script: 63_350,
    'all, Brotli': 69_300,
    'script, Brotli': 57_300,
    'page alone, Brotli': 12_200,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 99_300,
    script: 85_700,
    'all, Brotli': 91_050,
    'script, Brotli': 77_900,
    'page alone, Brotli': 13_400,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 102_900,
    script: 93_100,
    'all, Brotli': 93_500,
    'script, Brotli': 84_800,
    'page alone, Brotli': 8_900,
    requests: 7,
  },
  'blog.html': {
    all: 76_400,
    script: 65_700,
    'all, Brotli': 68_900,
    'script, Brotli': 59_400,
    'page alone, Brotli': 9_900,
    requests: 5,
  },
  styles: { all: 13_600 },
  scripts: { all: 219_600 },
  worker: { all: 66_500 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 36_000,
  app: 17_400,
  ProgrammeView: 4_800,
  programmeParts: 2_800,
  behind: 10_200,
  agenda: 15_500,
  reading: 4_900,
  kept: 8_100,
  database: 30_000,
}
