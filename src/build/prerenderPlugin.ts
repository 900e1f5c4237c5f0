/*
 * Every address → its own HTML file. Builds the app a second time for Node, renders each page with
 * exactly the content it shows, and writes it beside the assets. Then the worker is built, which
 * lists what is there.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Plugin, Rolldown, ViteBuilder } from 'vite'
import {
  hasSlug,
  PATTERNS,
  publishedPages,
  type PageAddress,
  type PageName,
} from '../domain/addresses.ts'
import type { Content } from '../domain/contentSchema.ts'
import { contentForPage, type PageContent } from '../domain/pageContent.ts'
import { pageHead } from '../domain/pageHead.ts'
import { FIRST_LOAD } from './chunks.ts'
import { drawPictures } from './drawPictures.ts'
import { eventDataHtml, toEventData } from './eventData.ts'
import { linkPictures } from './linkPictures.ts'
import * as html from './pageHtml.ts'
import type { PageStyles } from './pageStyles.ts'
import { readContent, toPublished } from './readContent.ts'

/** What the app's own bundle for Node gives: the body of a page (see renderPage.ts). */
type RenderPage = (path: string, content: PageContent) => Promise<string>

const LAST_OF_DAYS = '9999-12-31'
const RENDERER = 'src/build/renderPage.ts'

/** @param folder the content folder */
export function prerenderPlugin(folder: string): Plugin {
  return {
    name: 'ledelsesugen:prerender',

    config: () => ({
      builder: { sharedConfigBuild: true, sharedPlugins: true },
      environments: {
        ssr: {
          // Everything in one folder of its own, so that it runs wherever the build is told to go.
          resolve: { noExternal: true },
          build: {
            ssr: true,
            copyPublicDir: false,
            rolldownOptions: { input: RENDERER, output: { entryFileNames: 'renderPage.mjs' } },
          },
        },
      },
    }),

    buildApp: {
      order: 'post',
      async handler(builder) {
        await buildSite(builder, folder)
      },
    },
  }
}

async function buildSite({ build, config, environments }: ViteBuilder, folder: string) {
  const { client, ssr, worker } = environments
  if (!client || !ssr || !worker) throw new Error('The build needs client, ssr and worker.')
  const dist = resolve(config.root, config.build.outDir)
  const serverFolder = join(dist, '.ssr')
  ssr.config.build.outDir = serverFolder

  const output = await build(client).catch((error: unknown) => {
    // The bundler puts its own calls below the list of mistakes in the content.
    if (error instanceof Error && error.message.includes('ContentFilesError')) error.stack = ''
    throw error
  })
  await build(ssr)
  const chunks = chunksOf(output)
  const { renderPage } = (await import(
    pathToFileURL(join(serverFolder, 'renderPage.mjs')).href
  )) as { renderPage: RenderPage }

  await writePages({ dist, folder, root: config.root }, chunks, renderPage)
  rmSync(serverFolder, { recursive: true })
  await build(worker)
}

/** Which scripts and styles a view needs beside those of every page, and the hash of all files of the app. */
interface Chunks {
  scriptsOf(name: PageAddress['name']): string[]
  /** All that the page needs; of a page without a view what every page needs. */
  stylesOf(name: PageAddress['name'] | null): PageStyles
  release: string
}

/** Thousands of pages are of the same few kinds. */
function once<Name, Found>(find: (name: Name) => Found): (name: Name) => Found {
  const known = new Map<Name, Found>()
  return (name) => {
    const found = known.get(name) ?? find(name)
    known.set(name, found)
    return found
  }
}

function chunksOf(output: Awaited<ReturnType<ViteBuilder['build']>>): Chunks {
  const { output: files } = [output].flat()[0] as Rolldown.RolldownOutput
  const chunks = files.filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const entry = chunks.find(({ name }) => name === FIRST_LOAD)
  if (!entry) throw new Error('The client build has no first script.')

  /** What is imported comes first, as its styles must. Files that import each other are met once. */
  const withImports = (
    start: Rolldown.OutputChunk,
    found = new Set<Rolldown.OutputChunk>(),
    met = new Set(found),
  ) => {
    if (met.has(start)) return found
    met.add(start)
    for (const name of start.imports) {
      const chunk = byName.get(name)
      if (chunk) withImports(chunk, found, met)
    }
    return found.add(start)
  }
  const view = (name: PageAddress['name']) =>
    name === 'notFound' ? 'NotFoundView' : VIEW_FILES[name]
  const chunkOfView = (name: PageAddress['name']) => {
    const ending = `/views/${view(name)}.vue`
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(ending))
    if (!chunk) throw new Error(`No script was built for ${ending}.`)
    return chunk
  }
  const textOf = (file: string) =>
    files.flatMap((one) => (one.fileName === file && 'source' in one ? String(one.source) : []))
  return {
    scriptsOf: once((name) => {
      const known = withImports(entry)
      return [...withImports(chunkOfView(name))]
        .filter((chunk) => !known.has(chunk))
        .map(({ fileName }) => fileName)
    }),
    stylesOf: once((name) => {
      const needed = withImports(entry)
      if (name) withImports(chunkOfView(name), needed)
      const styles = [...needed].flatMap(({ viteMetadata }) => [
        ...(viteMetadata?.importedCss ?? []),
      ])
      return { files: styles, css: styles.flatMap(textOf).join('').trim() }
    }),
    release: createHash('sha256')
      .update(
        files
          .map(({ fileName }) => fileName)
          .filter((name) => name.startsWith('assets/'))
          .sort()
          .join(),
      )
      .digest('hex')
      .slice(0, 12),
  }
}

const VIEW_FILES: Record<PageName, string> = {
  home: 'HomeView',
  programme: 'ProgrammeView',
  session: 'SessionView',
  agenda: 'AgendaView',
  blog: 'BlogView',
  post: 'PostView',
  ambassador: 'AmbassadorView',
  interview: 'InterviewView',
  mobility: 'MobilityView',
  about: 'AboutView',
  submit: 'SubmitView',
  archive: 'ArchiveView',
  edition: 'EditionView',
  data: 'DataView',
  accessibility: 'AccessibilityView',
}

/** What search engines read of a session; nothing on other pages. */
function eventHtml({ sessions, site }: Content, { name, params }: PageAddress): string {
  const session = name === 'session' && sessions.find((each) => hasSlug(each, params.slug))
  const data = session ? toEventData(session, site) : null
  return data ? eventDataHtml(data) : ''
}

async function writePages(
  { dist, folder, root }: { dist: string; folder: string; root: string },
  chunks: Chunks,
  renderPage: RenderPage,
) {
  const content = toPublished(readContent(folder, { withGone: true }))
  const { site } = content
  const template = readFileSync(join(dist, 'index.html'), 'utf8')
  const write = (file: string, data: string | Buffer) => {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), data)
  }
  const pictures = linkPictures(content)
  const drawn = drawPictures(pictures.values(), root, (path, png) => write(path.slice(1), png))
  const options = (name: PageAddress['name'] | null, canonicalPath = PATTERNS.home as string) => ({
    origin: site.origin,
    siteName: site.name,
    release: chunks.release,
    styles: chunks.stylesOf(name),
    preload: name ? chunks.scriptsOf(name) : [],
    picture: pictures.get(canonicalPath) ?? pictures.get(PATTERNS.home) ?? null,
  })
  /** What is on is found in all of the week: where a page does not carry that, it always waits for it. */
  const untilOf = ({ name }: PageAddress, { more, editions: [edition] }: PageContent) =>
    name === 'home' && edition ? (more > 0 ? LAST_OF_DAYS : edition.endsOn) : null
  const writePage = async (file: string, path: string, address: PageAddress) => {
    const part = contentForPage(content, address)
    const head = pageHead(part, address)
    write(
      file,
      html.fillTemplate(template, {
        head: html.headHtml(head, {
          ...options(address.name, head.canonicalPath ?? undefined),
          until: untilOf(address, part),
        }),
        body: await renderPage(path, part),
        data: html.dataHtml(path, part) + eventHtml(content, address),
      }),
    )
  }

  const pages = publishedPages(content)
  for (const page of pages) {
    await writePage(
      page.path === PATTERNS.home ? 'index.html' : `${page.path.slice(1)}.html`,
      page.path,
      page,
    )
    // Lets the pictures go on beside the pages.
    await setImmediate()
  }
  await writePage('404.html', '/404', { name: 'notFound', params: {} })
  write(
    'app.html',
    html.fillTemplate(template, {
      head: html.headHtml(pageHead(null, { name: 'notFound', params: {} }), options(null)),
      body: html.SHELL_BODY,
      data: '',
    }),
  )
  write('was.html', html.redirectHtml(site.accessibilityStatement ?? PATTERNS.accessibility))
  const canonical = [...new Set(pages.map(({ canonicalPath }) => canonicalPath))]
  write('sitemap.xml', html.sitemapXml(site.origin, canonical))
  write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site.origin}/sitemap.xml\n`)
  await drawn
}
