/* The list of headers.ts in the words of each host. */
import { CACHE, HASHED, HEADERS_OF_MISSING, SECURITY, TYPES, type Headers } from './headers.ts'
import { allowStyles } from './pageStyles.ts'

/** The files that the build adds to the site for hosts. They are no part of it, and never kept on a device. */
export const HOST_FILES = ['_headers', 'nginx.conf', 'Caddyfile']

/** A file of the built site. */
export interface SiteFile {
  /** From the root of the site, `arkiv/2020.html`. */
  name: string
  /** In bytes. */
  size: number
}

/** Cloudflare Pages reads no more of them. */
const MOST_RULES = 100

/**
 * `_headers` of Netlify and Cloudflare Pages. Both send the headers of every rule that fits an
 * address, and of a rule for `/assets/*` even with the answer that nothing is there: so no two rules
 * name the same header differently, and hashed files are named one by one, the largest first. One
 * for which there is no room left is asked about at each use, as both hosts do by default.
 * @param styles the sources of the styles that stand in pages
 */
export function toHeadersFile(files: readonly SiteFile[], styles: readonly string[]): string {
  const isHashed = ({ name }: SiteFile) => `/${name}`.startsWith(HASHED)
  const others = new Set(
    files.filter((file) => !isHashed(file)).map(({ name }) => addressOrFolder(name)),
  )
  const rules = [
    rule('/*', allowStyles(SECURITY, styles)),
    ...[...others].sort().map((path) =>
      rule(path, {
        'Cache-Control': CACHE.other,
        ...(path.startsWith('/kalender/') && { 'Content-Type': TYPES.ics }),
        ...(path.endsWith('.webmanifest') && { 'Content-Type': TYPES.webmanifest }),
      }),
    ),
  ]
  const hashed = files
    .filter(isHashed)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_RULES - rules.length)
    .map(({ name }) => rule(`/${name}`, { 'Cache-Control': CACHE.hashed }))
  return [
    '# Netlify, Cloudflare Pages and whoever else reads this file. Made by the build.',
    ...rules,
    ...hashed,
    '',
  ].join('\n')
}

/** A page by its clean address, what lies in a folder by the folder. */
function addressOrFolder(name: string): string {
  const [folder = '', inFolder] = name.split('/')
  if (inFolder !== undefined) return `/${folder}/*`
  return name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`
}

const rule = (path: string, headers: Record<string, string | undefined>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')

/** To be included in the `server` block of the site, which has its names, certificate and root. */
export function toNginx(styles: readonly string[]): string {
  const security = Object.entries(allowStyles(SECURITY, styles)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  )
  // A location with an add_header of its own would lose all of these; so the one that differs is a variable.
  return `# nginx: include this file in the server block of the site. Made by the build.
charset utf-8;
gzip on;
gzip_static on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json application/manifest+json text/calendar image/svg+xml;

${security.join('\n')}
add_header Cache-Control $cache always;
set $cache "${CACHE.other}";

location = / {
    try_files /index.html =404;
}
location / {
    rewrite ^(/.+)/$ $1 break;
    try_files $uri $uri.html =404;
}
location ${HASHED} {
    set $cache "${CACHE.hashed}";
    try_files $uri =404;
}
location ~ \\.ics$ {
    types { }
    default_type "${TYPES.ics}";
    try_files $uri =404;
}
location ~ \\.webmanifest$ {
    types { }
    default_type ${TYPES.webmanifest};
    try_files $uri =404;
}

error_page 404 @missing;
location @missing {
    set $cache "${CACHE.missing}";
    rewrite ^ /404.html break;
}
`
}

/** To be imported in the block of the site, which has its names and root. */
export function toCaddyfile(styles: readonly string[]): string {
  const lines = (headers: Headers) =>
    Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`)
  return `# Caddy: import this file in the block of the site. Made by the build.
encode gzip

header {
${lines(allowStyles(SECURITY, styles)).join('\n')}
}
header -Server

@hashed {
	path ${HASHED}*
	file
}
header @hashed Cache-Control "${CACHE.hashed}"
@other not path ${HASHED}*
header @other Cache-Control "${CACHE.other}"
@ics path *.ics
header @ics Content-Type "${TYPES.ics}"
@webmanifest path *.webmanifest
header @webmanifest Content-Type "${TYPES.webmanifest}"

@slash path_regexp slash ^(/.+)/$
rewrite @slash {re.slash.1}
try_files {path} {path}.html
file_server {
	precompressed br gzip
}

handle_errors {
	header {
${lines(allowStyles(HEADERS_OF_MISSING, styles))
  .map((line) => `\t${line}`)
  .join('\n')}
	}
	rewrite * /404.html
	file_server
}
`
}
