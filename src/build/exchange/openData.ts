/* What the site publishes for other programs. */
import type { Content } from '../../domain/contentSchema.ts'
import { programmeOf } from '../../domain/schedule.ts'
import { atomFeeds } from './atom.ts'
import { programmeCsv } from './programmeCsv.ts'
import { scheduleJson, scheduleXml } from './schedule.ts'

/** The programme of one year by file name; a form that has nothing to hold is left out. */
export function programmeFiles(content: Content, year: number, comma = ','): Map<string, string> {
  const sessions = programmeOf(content.sessions, year)
  const name = `ledelsesugen-${year}`
  const files = [
    [
      `${name}.csv`,
      sessions.length > 0 ? programmeCsv(sessions, content.site.origin, comma) : null,
    ],
    [`${name}.schedule.xml`, scheduleXml(content, year)],
    [`${name}.schedule.json`, scheduleJson(content, year)],
  ] as const
  return new Map(files.flatMap(([file, text]) => (text === null ? [] : [[file, text]])))
}

/** Everything that is published, by file name. */
export function openData(content: Content): Map<string, string> {
  const programmes = content.editions.flatMap(({ year }) => [...programmeFiles(content, year)])
  return new Map([...programmes, ...atomFeeds(content)])
}
