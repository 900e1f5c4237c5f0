/*
 * What a host says with every answer. From this one list the build writes the files for hosts
 * (hostFiles.ts), and by it the preview answers: what the browser tests meet is what is shipped.
 */
import { PAGE_SCRIPT_SOURCE } from './pageScript.ts'

/**
 * The names under which scripts may make what the browser trusts (Trusted Types): Vue's own for its
 * templates, and that of platform/serviceWorker.ts for the one address of the worker.
 */
const TRUSTED_TYPES = ['vue', 'ledelsesugen-worker']

/**
 * The site asks nobody but its own host, runs no script that stands in a page but the one that it knows
 * (pageStyles.ts adds the styles), and is shown in no other site's frame.
 */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self' ${PAGE_SCRIPT_SOURCE}`,
  ...['style', 'img', 'font', 'connect', 'manifest', 'worker'].map((kind) => `${kind}-src 'self'`),
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types ${TRUSTED_TYPES.join(' ')}`,
].join('; ')

/** What the app has no use for, so that nothing in it can ask. Only names that every Chromium knows: it warns of others. */
const REFUSED_ABILITIES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Header → value. */
export type Headers = Readonly<Record<string, string>>

/** With every answer, the one for what does not exist included. */
export const SECURITY: Headers = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': REFUSED_ABILITIES.map((ability) => `${ability}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** The folder of files whose names change with their bytes. */
export const HASHED = '/assets/'

export const CACHE = {
  /** A file of `HASHED` that is there. */
  hashed: 'public, max-age=31536000, immutable',
  /** Everything else that is there: kept, but asked about before each use. */
  other: 'no-cache',
  /** What is not there may come with the next release, or come back with an earlier one. */
  missing: 'no-store',
}

/** What hosts do not know, or say without the charset. By the ending of the name. */
export const TYPES: Headers = {
  ics: 'text/calendar; charset=utf-8',
  webmanifest: 'application/manifest+json',
}
export const PAGE_TYPE = 'text/html; charset=utf-8'

/** @param path the address of something that is there, `/program` or `/assets/index-1a2b.js` */
export function headersOf(path: string): Headers {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? '']
  return {
    ...SECURITY,
    'Cache-Control': path.startsWith(HASHED) ? CACHE.hashed : CACHE.other,
    ...(type && { 'Content-Type': type }),
  }
}

/** With the page that says that there is nothing. */
export const HEADERS_OF_MISSING: Headers = {
  ...SECURITY,
  'Cache-Control': CACHE.missing,
  'Content-Type': PAGE_TYPE,
}
