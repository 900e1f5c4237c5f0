/* The yardstick: the same programme as one plain page, with its styles in it and no script. */
import type { Session } from '../../src/domain/contentSchema.ts'

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLES =
  'body{max-width:60rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a}li{margin:0 0 .75rem;padding:1rem;border:1px solid #ccc;border-radius:8px;list-style:none}h2{margin:0;font-size:1.125rem}p{margin:0;color:#444}ol{padding:0}'

/** @param sessions those that the page of the programme carries */
export function plainPage(sessions: readonly Session[]): string {
  const items = sessions.map(
    ({ title, slug, startsAt, endsAt, date, organisers, venue, summary }) => {
      const when = [startsAt?.replace('T', ' kl. ') ?? date, endsAt?.slice(11)].filter(Boolean)
      const where = [venue?.name, venue?.street, venue?.city].filter(Boolean).join(', ')
      const lines = [when.join('-'), organisers.map(({ name }) => name).join(', '), where, summary]
      return `<li><h2><a href="/arrangement/${escape(slug)}">${escape(title)}</a></h2>${lines
        .filter(Boolean)
        .map((line) => `<p>${escape(line)}</p>`)
        .join('')}</li>`
    },
  )
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Program</title><link rel="icon" href="data:,"><style>${STYLES}</style></head><body><h1>Program</h1><ol>${items.join('')}</ol></body></html>`
}
