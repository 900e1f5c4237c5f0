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
    all: 79_000,
    script: 64_850,
    'all, Brotli': 71_200,
    'script, Brotli': 58_700,
    'page alone, Brotli': 12_600,
    requests: 5,
  },
  'program.html': {
    all: 75_300,
    script: 61_300,
    'all, Brotli': 67_450,
    'script, Brotli': 55_400,
    'page alone, Brotli': 12_200,
    requests: 4,
  },
  'arrangement/naerhedsreform.html': {
    all: 97_550,
    script: 83_700,
    'all, Brotli': 89_400,
    'script, Brotli': 76_150,
    'page alone, Brotli': 13_400,
    requests: 7,
  },
  // The database and its like are not among it; what finds out what is new is.
  'min-uge.html': {
    all: 100_950,
    script: 91_100,
    'all, Brotli': 91_650,
    'script, Brotli': 82_950,
    'page alone, Brotli': 8_900,
    requests: 7,
  },
  'blog.html': {
    all: 74_400,
    script: 63_600,
    'all, Brotli': 67_050,
    'script, Brotli': 57_500,
    'page alone, Brotli': 9_800,
    requests: 5,
  },
  styles: { all: 13_650 },
  scripts: { all: 218_200 },
  worker: { all: 65_250 },
  content: { all: 40_000 },
}

/** The scripts by the beginning of their names: what every page asks for, and what comes behind it. */
export const SCRIPTS = {
  vue: 33_750,
  app: 17_400,
  ProgrammeView: 4_800,
  programmeParts: 2_800,
  behind: 10_200,
  agenda: 15_400,
  reading: 4_850,
  kept: 8_100,
  database: 29_550,
}
