/* The pieces that make a page of the built site out of the template. */
import { PAGE_SCRIPT } from './pageScript.ts'
import { stylesHtml, type PageStyles } from './pageStyles.ts'
import type { PageHead } from '../domain/pageHead.ts'
import type { PageContent } from '../domain/pageContent.ts'
import { escapeXml } from '../domain/xml.ts'
import { HEIGHT, WIDTH } from './linkPictureSvg.ts'

export interface HeadOptions {
  /** Where the site is published, `https://ledelsesugen.dk`. */
  origin: string
  siteName: string
  styles: PageStyles
  /** Scripts that the page will need at once, by address. */
  preload: string[]
  /** Which release of the app this is: pages and worker compare it. */
  release: string
  /** What a link to the page shows; null where no week is on stage. */
  picture: { address: string; alt: string } | null
  /** The last day of the week, where the page says what is on; the script in the page asks for it. */
  until?: string | null
}

/** Title, description, canonical address and link preview. A page without a canonical address is not indexed. */
export function headHtml(
  head: PageHead,
  { origin, siteName, styles, preload, release, picture, until }: HeadOptions,
): string {
  const meta = (key: 'name' | 'property', name: string, content: string) =>
    `<meta ${key}="${name}" content="${escapeXml(content)}" />`
  const lines = [
    ...(until ? [meta('name', 'until', until)] : []),
    PAGE_SCRIPT,
    `<title>${escapeXml(head.title)}</title>`,
    meta('name', 'description', head.description),
    meta('name', 'release', release),
  ]
  if (head.canonicalPath === null) lines.push(meta('name', 'robots', 'noindex'))
  else {
    const url = origin + head.canonicalPath
    lines.push(
      `<link rel="canonical" href="${escapeXml(url)}" />`,
      meta('property', 'og:url', url),
      meta('property', 'og:title', head.title),
      meta('property', 'og:description', head.description),
      meta('property', 'og:type', head.type),
      meta('property', 'og:site_name', siteName),
      meta('property', 'og:locale', 'da_DK'),
    )
    if (picture) {
      lines.push(
        meta('property', 'og:image', origin + picture.address),
        meta('property', 'og:image:type', 'image/png'),
        meta('property', 'og:image:width', String(WIDTH)),
        meta('property', 'og:image:height', String(HEIGHT)),
        meta('property', 'og:image:alt', picture.alt),
        meta('name', 'twitter:card', 'summary_large_image'),
      )
    }
  }
  lines.push(
    stylesHtml(styles),
    ...preload.map((file) => `<link rel="modulepreload" href="/${file}" />`),
  )
  return lines.join('\n    ')
}

/** The data block that the page hydrates from. `<` is written so that no text can end the block. */
export function dataHtml(path: string, content: PageContent): string {
  const json = JSON.stringify({ path, content }).replace(/</g, '\\u003c')
  return `<script type="application/json" id="page-data">${json}</script>`
}

/**
 * Puts the pieces in their places. The styles that the bundler asks for in the template stand in the head.
 * A page is painted when its foot is there; the shell has none to wait for.
 */
export function fillTemplate(
  template: string,
  { head, body, data }: { head: string; body: string; data: string },
): string {
  return template
    .replace(/<link rel="stylesheet"[^>]*>\s*/g, '')
    .replace(/<link rel="expect"[^>]*>\s*/, (link) => (body === SHELL_BODY ? '' : link))
    .replace('<!--page-head-->', () => head)
    .replace('<!--page-body-->', () => body)
    .replace('<!--page-data-->', () => data)
}

/** For a visitor who has no script in an address that was never rendered. */
export const SHELL_BODY =
  '<noscript><p>Siden her kræver JavaScript. <a href="/program">Programmet</a> kan læses uden.</p></noscript>'

/** An address that leads on to another, on any static host. */
export function redirectHtml(target: string): string {
  const to = escapeXml(target)
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <title>Tilgængelighed – Ledelsesugen</title>
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=${to}" />
    <link rel="canonical" href="${to}" />
  </head>
  <body>
    <p><a href="${to}">Gå til tilgængelighedserklæringen</a></p>
  </body>
</html>
`
}

export function sitemapXml(origin: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `  <url><loc>${escapeXml(origin + path)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}
