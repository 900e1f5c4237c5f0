/* What the built site may ask for, in bytes compressed with gzip, and in files. Today's figures and a little room. */

export const PAGES = [
  'index.html',
  'program.html',
  'arrangement/naerhedsreform.html',
  'min-uge.html',
  'blog.html',
]

export const LIMITS = {
  'index.html': { all: 90_000, script: 74_000, requests: 10 },
  'program.html': { all: 92_000, script: 75_000, requests: 6 },
  'arrangement/naerhedsreform.html': { all: 100_000, script: 85_000, requests: 19 },
  'min-uge.html': { all: 101_000, script: 91_000, requests: 13 },
  'blog.html': { all: 86_000, script: 73_000, requests: 10 },
  styles: { all: 8_500 },
  scripts: { all: 225_000 },
  worker: { all: 70_000 },
  content: { all: 40_000 },
}
