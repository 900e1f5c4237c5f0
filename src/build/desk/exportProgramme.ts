/* `eksportér`: the programme of a year as files that other programs read. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatCount } from '../../domain/formatText.ts'
import { programmeOf } from '../../domain/schedule.ts'
import { programmeFiles } from '../exchange/openData.ts'
import { NOT_IN_SCHEDULE } from '../exchange/scheduleLines.ts'
import { toPublished } from '../readContent.ts'
import { oneOfFlag, yearOf } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import type { Verb } from './verb.ts'
import { openContent } from './workOnContent.ts'
import { writeTogether } from './writeTogether.ts'

/** Beside the content and never in git: who does not say where gets it here. */
const FOLDER = 'eksport'

export const exportProgramme: Verb = {
  name: 'eksportér',
  does: 'skriver programmet som CSV, schedule.xml og schedule.json',
  usage: '[--år ÅR] [--til MAPPE] [--semikolon]',
  example: 'eksportér --til ~/Skrivebord',
  flags: { år: 'årstallet', til: 'en mappe', semikolon: null },
  async run(desk, input) {
    const content = toPublished(openContent(desk))
    const year = yearOf(input) ?? content.site.currentEdition
    const files = programmeFiles(content, year, input.flags.has('semikolon') ? ';' : ',')
    if (files.size === 0) throw new DeskError(`Der er ingen arrangementer i ${year}.`)
    const folder = resolve(oneOfFlag(input, 'til') ?? FOLDER)
    mkdirSync(folder, { recursive: true })
    writeTogether(folder, files, desk.disk)
    for (const name of files.keys()) desk.say(`Skrevet: ${folder}/${name}`)
    const timeless = programmeOf(content.sessions, year).filter(({ startsAt }) => !startsAt)
    if (timeless.length > 0) {
      const count = formatCount(timeless.length, 'arrangement', 'arrangementer')
      desk.say(
        `${count} uden klokkeslæt er kun med i CSV-filen: ${timeless.map(({ id }) => id).join(', ')}`,
      )
    }
    if (timeless.length < programmeOf(content.sessions, year).length)
      desk.say(
        `Kun CSV-filen har: ${NOT_IN_SCHEDULE.join(', ')}. Alt andet kan hentes ind igen med hent.`,
      )
    return true
  },
}
