/* `ny-udgave`: next year's week comes on stage; this year's becomes the archive by itself. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatDateRange } from '../../domain/formatTime.ts'
import { addDays, isRealDate, toLocal } from '../../domain/localTime.ts'
import { week44Of } from '../../domain/week.ts'
import { oneOfFlag } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import type { Verb } from './verb.ts'
import { doWork, openContent, readFields, type Fields } from './workOnContent.ts'

export const nextEdition: Verb = {
  name: 'ny-udgave',
  does: 'begynder et nyt år og lægger det gamle i arkivet',
  usage: 'ÅR [--fra DATO --til DATO]',
  words: 1,
  example: 'ny-udgave 2027',
  flags: { fra: 'ugens første dag, fx 2027-11-01', til: 'ugens sidste dag' },
  async run(desk, input) {
    const year = Number(input.words[0])
    if (!Number.isInteger(year) || year < 2019 || year > 2100) {
      throw new DeskError('Skriv årstallet, fx: ny-udgave 2027')
    }
    const content = openContent(desk)
    const { currentEdition } = content.site
    const known = content.editions.find((edition) => edition.year === year)
    if (currentEdition === year) throw new DeskError(`${year} er allerede på forsiden.`)
    // A later year that was put there by mistake can be taken back; a week that was cannot come again.
    if (year < currentEdition && year < Number(toLocal(desk.now).slice(0, 4)))
      throw new DeskError(
        `${year} ligger før ${currentEdition}, som er på forsiden, og er forbi. Et nyt år begynder med et senere årstal, fx: ny-udgave ${currentEdition + 1}. Gælder det et arrangement fra ${year}, så brug: ny --år ${year}. Intet er ændret.`,
      )
    const from = oneOfFlag(input, 'fra')
    const to = oneOfFlag(input, 'til')
    for (const [flag, date] of [
      ['fra', from],
      ['til', to],
    ] as const) {
      if (date !== null && !isRealDate(date))
        throw new DeskError(
          `--${flag}: Skriv datoen som år, måned og dag, fx ${year}-11-01; her står »${date}«. Intet er ændret.`,
        )
    }
    const name = `${year}/edition.json`
    const before = existsSync(join(desk.folder, name)) ? readFields(desk.folder, name) : {}
    const startsOn = from ?? known?.startsOn ?? week44Of(year)
    const endsOn = to ?? (from ? addDays(from, 4) : (known?.endsOn ?? addDays(startsOn, 4)))
    const edition: Fields = {
      $schema: '../schema/edition.schema.json',
      ...before,
      startsOn,
      endsOn,
      datesComputed: from ? false : (known?.datesComputed ?? true),
      held: known && known.held !== 'unsourced' ? known.held : 'announced',
      coverage:
        known && known.held !== 'unsourced'
          ? known.coverage
          : `Programmet for ${year} bliver til her.`,
      summary: known?.summary ?? null,
      ambassadors: before.ambassadors ?? [],
    }
    const site = {
      ...readFields(desk.folder, 'site.json'),
      currentEdition: year,
      confirmedSessions: null,
    }
    await doWork(desk, {
      files: new Map<string, Fields>([
        [name, edition],
        ['site.json', site],
      ]),
    })
    const old = content.sessions.filter((session) => session.edition === currentEdition)
    const withoutAnswer = old.filter(({ recording }) => recording.available === null)
    desk.say(
      `Forsiden, programmet og Min uge handler nu om ${year}: ${formatDateRange(startsOn, endsOn)}.`,
    )
    desk.say(
      `${currentEdition} ligger i arkivet på /arkiv/${currentEdition}. Alle adresser, kalenderfiler og optagelser er, som de var.`,
    )
    desk.say('\nDet mangler du selv:')
    if (!from)
      desk.say(
        `  – Datoerne er regnet ud fra uge 44. Passer de ikke, så skriv dem i content/${name}.`,
      )
    desk.say(`  – Skriv årets ambassadør i content/${name} og content/pages/ambassadoer.json.`)
    if (content.editions.find((each) => each.year === currentEdition)?.held === 'announced') {
      desk.say(
        `  – Blev ugen i ${currentEdition} holdt? Så skriv "held": "confirmed" i content/${currentEdition}/edition.json.`,
      )
    }
    if (withoutAnswer.length > 0) {
      desk.say(
        `  – ${withoutAnswer.length} arrangementer i ${currentEdition} siger ikke, om der er en optagelse.`,
      )
    }
    return true
  },
}
