/* What a built site says of itself, read from its files: tests name sessions by id, and ask here for the words. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, Post, Session } from '../../../src/domain/contentSchema.ts'

export interface BuiltPage {
  /** The address from the root. */
  path: string
  title: string
  heading: string
}

export class BuiltSite {
  constructor(readonly folder: string) {}

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  /** The addresses of the files in a folder. */
  files(folder: string): string[] {
    return readdirSync(join(this.folder, folder)).map((name) => `/${folder}/${name}`)
  }

  /** How big a file is, by its address. */
  bytes(path: string): number {
    return statSync(join(this.folder, path)).size
  }

  get content(): Content {
    return JSON.parse(this.read('content.json')) as Content
  }

  session(id: string): Session {
    const session = this.content.sessions.find((entry) => entry.id === id)
    if (!session) throw new Error(`The content has no session ${id}.`)
    return session
  }

  post(id: string): Post {
    const post = this.content.posts.find((entry) => entry.id === id)
    if (!post) throw new Error(`The content has no post ${id}.`)
    return post
  }

  /** The sessions of the programme on stage. */
  get programme(): Session[] {
    const { site, sessions } = this.content
    return sessions.filter(
      ({ edition, kind }) => edition === site.currentEdition && kind === 'session',
    )
  }

  /** Which release of the app its pages say they are. */
  get release(): string {
    return /<meta name="release" content="(\w+)"/.exec(this.read('app.html'))?.[1] ?? ''
  }

  /** The addresses in the sitemap. */
  get paths(): string[] {
    const found = this.read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)
    return [...found].map(([, address = '']) => new URL(address).pathname)
  }

  page(path: string): BuiltPage {
    const html = this.read(path === '/' ? 'index.html' : `${path.slice(1)}.html`)
    const part = (tag: string) =>
      toText(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? '')
    return { path, title: part('title'), heading: part('h1') }
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The text of a piece of HTML. */
const toText = (html: string) =>
  html
    .replace(/<!--.*?-->|<[^>]+>/gs, '')
    .replace(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
