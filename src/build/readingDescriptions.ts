/* What an editor reads about the fields of blog posts and pages, and about those that all files share. */

export const ADDRESS = {
  slug: 'Sidste del af adressen. Må ændres, hvis den gamle samtidig skrives i formerSlugs.',
  formerSlugs: 'Tidligere adresser. De fører læseren videre til den nuværende.',
}
export const SECRETARIAT = {
  quirks:
    'Kun for sekretariatet: hvad der var uklart i kilden (issue), og hvad der blev valgt (resolution).',
}
export const SOURCES =
  'Webadresser, som oplysningerne kommer fra. Er datoen kendt, skrives { "url": …, "publishedOn": "2020" }.'
const PULL_OUT =
  'Et sted, der fremhæves ved siden af teksten. Skal stå ordret i teksten. null = intet.'
const SESSIONS =
  'Id’er på arrangementer, som det handler om. Andre findes ud fra, hvem der medvirker, og emnerne.'
const PAGE = {
  title: 'Sidens overskrift.',
  lead: 'Indledningen under overskriften. null = ingen.',
  sources: SOURCES,
  ...SECRETARIAT,
}
const CONTACT = 'Kontaktperson fra et tidligere år. Vises som historisk tekst, aldrig som link.'

export const READING_DESCRIPTIONS = {
  post: {
    id: 'Indlæggets faste navn. Må aldrig ændres.',
    ...ADDRESS,
    title: 'Indlæggets titel.',
    author: 'Hvem der har skrevet det.',
    publishedAt: 'Hvornår det udkom, i dansk tid.',
    teaser: 'En eller to sætninger til listen.',
    summary: 'Resumé. null = kun teaseren er kendt, og det siger siden.',
    summaryBasis: 'Hvad resuméet bygger på, eller hvorfor det mangler.',
    url: 'Hvor indlægget kan læses. null = adressen kendes ikke.',
    topics: 'Emnerne, de vigtigste først.',
    pullOut: PULL_OUT,
    sessions: SESSIONS,
    sources: SOURCES,
    ...SECRETARIAT,
  },
  'page-om': {
    ...PAGE,
    sections: 'Afsnittene i rækkefølge, hvert med overskrift (heading) og tekst (text).',
    'sections.pullOut': PULL_OUT,
  },
  'page-ledermobilitet': {
    ...PAGE,
    topics: 'Emnerne, de vigtigste først.',
    sessions: SESSIONS,
    sections: 'Afsnittene i rækkefølge, hvert med overskrift (heading) og tekst (text).',
    'sections.pullOut': PULL_OUT,
    outcome: 'Hvordan det gik.',
    'outcome.report': 'Rapportens titel.',
    'outcome.pullOut': PULL_OUT,
    contact: CONTACT,
  },
  'page-ambassadoer': {
    ...PAGE,
    edition: 'Året, som siden handler om.',
    roleText: 'Hvad ambassadøren er.',
    appointedBy: 'Hvem der udpeger ambassadøren.',
    appointedWhen: 'Hvornår ambassadøren udpeges.',
    purposes: 'Hvad ambassadøren skal.',
    person: 'Ambassadøren.',
    'person.appointedOn': 'Hvornår ambassadøren blev udpeget: dato, måned (2020-03) eller år.',
    'person.experienceYears': 'Antal år som leder.',
    'person.education': 'Uddannelser.',
    'person.career': 'Stillinger, ældste først, hver med periode (period) og stilling (role).',
    'person.other': 'Andre hverv.',
    'person.text': 'Om ambassadøren.',
    'person.later': 'Hvad der siden er sket.',
    former: 'Tidligere ambassadører.',
    contact: CONTACT,
  },
  'page-interview': {
    ...PAGE,
    kicker: 'Den lille linje over overskriften.',
    person: 'Den interviewede.',
    topics: 'Emnerne, de vigtigste først.',
    sessions: SESSIONS,
    dateNote: 'Hvad man ved om, hvornår interviewet er lavet.',
    form: 'Om svarene er citater eller et referat.',
    items: 'Spørgsmål (question) og svar (answer) i rækkefølge.',
    'items.pullOut': PULL_OUT,
  },
  'page-blog': {
    ...PAGE,
    subtitle: 'Linjen under overskriften.',
    author: 'Hvem der skriver bloggen.',
    publisher: 'Hvor bloggen udkom.',
    url: 'Bloggens webadresse.',
  },
}
