/* What an editor reads, in Danish, when pointing at a field of a content file. Kept out of the browser. */
import { ADDRESS, READING_DESCRIPTIONS, SECRETARIAT, SOURCES } from './readingDescriptions.ts'

export type SchemaName =
  | 'session'
  | 'post'
  | 'edition'
  | 'site'
  | 'ids'
  | 'page-om'
  | 'page-ledermobilitet'
  | 'page-ambassadoer'
  | 'page-interview'
  | 'page-blog'

export const TITLES: Record<SchemaName, string> = {
  session: 'Et arrangement',
  post: 'Et blogindlæg',
  edition: 'Et års Ledelsesuge',
  site: 'Hele webstedet',
  ids: 'Bogen over alt, hvad der har været udgivet',
  'page-om': 'Siden Om Ledelsesugen',
  'page-ledermobilitet': 'Siden om ledermobilitet',
  'page-ambassadoer': 'Siden om ambassadøren',
  'page-interview': 'Siden med interviewet',
  'page-blog': 'Blogsiden',
}

/** Field (`registration.deadline`) → explanation. A list's things are named without a number. */
export const DESCRIPTIONS: Record<SchemaName, Record<string, string>> = {
  session: {
    formerIds: 'Tidligere id’er. Det, læserne gemte under dem, følger med over.',
    id: 'Arrangementets faste navn, fx 2020-ledertraef. Begynder med året og må aldrig ændres, når det har været vist.',
    ...ADDRESS,
    title: 'Titlen, som arrangøren skriver den.',
    shortTitle: 'Kort titel til smalle steder, når titlen er meget lang.',
    otherTitles: 'Andre titler og stavemåder, som arrangementet kan søges frem på.',
    titleIsOurs: 'true, hvis arrangøren ingen titel har givet, og sekretariatet har skrevet en.',
    theme: 'Arrangementets tema med arrangørens ord.',
    type: 'Hvad arrangøren kalder det: webinar, debatmøde, konference …',
    kind: 'session = et arrangement i ugen. preparation = forberedelse før ugen, som ikke står i programmet.',
    status: 'scheduled = planlagt, cancelled = aflyst, moved = flyttet, withdrawn = udgået.',
    statusNote:
      'Hvorfor det er aflyst, flyttet eller udgået. Skal udfyldes, når status ikke er scheduled.',
    movedFrom: 'Hvornår det var planlagt før. Skal udfyldes, når status er moved.',
    weekday: 'Ugedagen med små bogstaver. Bliver sammenlignet med datoen.',
    date: 'Datoen, fx 2020-10-28. null = ikke oplyst.',
    dateNote: 'Hvad man ved om datoen. Skal udfyldes, når date er null.',
    startsAt:
      'Dansk tid, fx 2020-10-28T11:30. null = ikke oplyst, og det er ikke det samme som hele dagen.',
    endsAt: 'Dansk tid, fx 2020-10-28T14:30. null = ikke oplyst.',
    allDay: 'true, hvis det er oplyst, at arrangementet varer hele dagen.',
    outsideWeek: 'true, hvis dagen med vilje ligger uden for uge 44.',
    attendance: 'inPerson = fysisk, online = online, hybrid = begge dele, null = ikke oplyst.',
    attendanceInferred: 'true, hvis formen er udledt og ikke står direkte i kilden.',
    attendanceNote: 'Kort forklaring til læseren, fx Zoom.',
    venue: 'Stedet. null = ikke oplyst.',
    'venue.name': 'Stedets navn.',
    'venue.street': 'Gade og nummer.',
    'venue.postcode': 'Postnummer i anførselstegn.',
    'venue.city': 'By.',
    'venue.note': 'Hvad der ellers er at vide om stedet.',
    organisers: 'Arrangørerne. Er listen tom, skal organiserHint udfyldes.',
    'organisers.name': 'Navnet, som det stod i kilden.',
    'organisers.aliases':
      'Forkortelser og tidligere eller senere navne, så man også kan søge på dem.',
    'organisers.inferred': 'true, hvis navnet er udledt eller kommer fra en anden kilde.',
    'organisers.note': 'Kort forklaring til læseren.',
    partners: 'Samarbejdspartnere; samme felter som organisers.',
    organiserHint: 'Kun for sekretariatet: hvem arrangøren formentlig er. Bliver aldrig vist.',
    speakers: 'De medvirkende. Hver skal have mindst et navn eller en titel.',
    'speakers.name': 'Navnet. null = ikke oplyst.',
    'speakers.title': 'Titlen. null = ikke oplyst.',
    'speakers.organisation': 'Hvor vedkommende kommer fra.',
    'speakers.role': 'Hvad vedkommende gør: oplæg, vært, panel …',
    'speakers.certain': 'false, hvis vedkommende kun deltager eventuelt.',
    'speakers.note': 'Kort forklaring til læseren.',
    programme: 'Programpunkterne i rækkefølge, med eller uden tid.',
    'programme.startsAt': 'Dansk tid, fx 2020-10-28T12:30. null = ikke oplyst.',
    'programme.endsAt': 'Dansk tid, fx 2020-10-28T13:00. null = ikke oplyst.',
    'programme.title': 'Programpunktets titel.',
    'programme.who': 'Hvem der står for det.',
    'programme.kind': 'talk = indhold, break = pause eller frokost.',
    audience: 'Målgruppen med ord.',
    access:
      'open = åbent for alle, audience = for en bestemt målgruppe, invited = kun for inviterede, null = ikke oplyst.',
    registration: 'Tilmelding. Om den er åben eller lukket, regner appen selv ud.',
    'registration.required':
      'true = tilmelding er nødvendig, false = den er ikke nødvendig, null = ikke oplyst.',
    'registration.method': 'link = tilmelding via et link, email = på mail, null = ikke oplyst.',
    'registration.url': 'Tilmeldingssidens webadresse.',
    'registration.email': 'Mailadressen til tilmelding.',
    'registration.urlLost': 'true, hvis der var et link, men adressen ikke er bevaret.',
    'registration.deadline':
      'Fristen: en dato (gælder til dagens udgang) eller dato og klokkeslæt.',
    'registration.note': 'Det, læseren ellers skal vide, fx at Zoom-linket sendes to dage før.',
    joinUrl: 'Webadressen, hvor man deltager online, mens det er i gang.',
    price: 'Prisen.',
    'price.free': 'true = gratis, false = det koster noget, null = ikke oplyst.',
    'price.note': 'Prisen med ord.',
    recording: 'Optagelse.',
    'recording.available': 'true = findes, false = findes ikke, null = ikke oplyst.',
    'recording.url': 'Optagelsens webadresse. null = ikke kendt.',
    'recording.note': 'Kort forklaring til læseren.',
    ambassadorTakesPart: 'true = ambassadøren deltager, false = deltager ikke, null = ikke oplyst.',
    sectors: 'Hvilke sektorer det er for.',
    topics: 'Emnerne, de vigtigste først.',
    related: 'Links til mere om emnet.',
    'related.label': 'Teksten på linket.',
    'related.url': 'Webadressen.',
    'related.availableFrom': 'Den dag, materialet kan fås, hvis det er oplyst.',
    seriesNote:
      'Hvis arrangementet hører til en række: hvilken, og om man skal have været med før.',
    summary: 'Én sætning til lister og søgning.',
    description: 'Den fulde beskrivelse. Linjeskift skrives som \\n.',
    ...SECRETARIAT,
    sources: SOURCES,
    revision: 'Et tal, der sættes én op, når noget ændres, som betyder noget for deltagerne.',
    revisedAt: 'Hvornår arrangementet sidst er ændret, fx 2026-11-21T12:00.',
  },
  edition: {
    startsOn: 'Ugens første dag (mandag).',
    endsOn: 'Ugens sidste dag (fredag).',
    datesComputed: 'true, hvis datoerne er regnet ud fra uge 44 og ikke står i en kilde.',
    held: 'confirmed = en kilde fortæller, at ugen blev holdt; announced = kun set varslet; unsourced = ingen kilde.',
    coverage: 'Hvor meget af årets program der er kendt.',
    summary:
      'Kort om ugen. Står på forsiden før, under og efter ugen, så skriv det, så det passer hele tiden. null = intet kendt.',
    ambassadors: 'Årets ambassadører.',
    'ambassadors.titleAsOf': 'Den dag, titlen gjaldt.',
    'ambassadors.sector': 'Sektoren, ambassadøren er udpeget fra.',
    'ambassadors.termStart': 'Periodens begyndelse: dato, måned (2020-03) eller år (2025).',
    'ambassadors.termEnd': 'Periodens slutning: dato, måned (2020-03) eller år (2025).',
    ambassadorNote: 'Hvis ambassadøren ikke er kendt: hvad man ved.',
    activities: 'Andet, der skete i ugen end arrangementer.',
    ambassadorActivities: 'Hvad ambassadørerne gjorde uden for ugen.',
    sources: SOURCES,
    ...SECRETARIAT,
  },
  site: {
    name: 'Webstedets navn.',
    description: 'Én sætning om webstedet til søgemaskiner og delte links.',
    origin:
      'Adressen, hvor webstedet ligger. Må ikke ændres, når programmet har været hentet til kalendere.',
    currentEdition: 'Det år, som forsiden, programmet og Min uge handler om.',
    authority: 'Hvem der står bag.',
    contactEmail: 'Mailadressen til sekretariatet.',
    contactPhone: 'Telefonnummeret til sekretariatet. null = intet.',
    accessibilityStatement:
      'Webadressen på den officielle tilgængelighedserklæring. null = findes ikke endnu.',
    confirmedSessions:
      'Skrives kun, når mere end halvdelen af alle arrangementer er fjernet med vilje: hvor mange der er tilbage i alt.',
  },
  ids: {
    sessions:
      'Hvert arrangement, der har været udgivet. Skrives af npm run indhold og skal ikke rettes i hånden.',
    'sessions.slugs': 'De adresser, arrangementet har haft. Den sidste gælder.',
    'sessions.titles': 'De titler, arrangementet har haft. Den sidste gælder.',
    'sessions.reasons':
      'Alle de grunde, læserne har fået, den ældste først. Arrangementet selv har kun den nyeste.',
    'sessions.reasons.toldAt': 'Hvornår grunden blev givet.',
    'sessions.reasons.status': 'Den status, arrangementet fik.',
    'sessions.reasons.reason': 'Grunden med de ord, læserne så.',
    'sessions.reasons.date': 'Den dag, arrangementet lå på, da grunden blev givet.',
    'sessions.reasons.startsAt': 'Det tidspunkt, arrangementet lå på, da grunden blev givet.',
    'sessions.fingerprint': 'Et aftryk af det, deltagerne skal vide. Viser, om noget er ændret.',
  },
  ...READING_DESCRIPTIONS,
}
