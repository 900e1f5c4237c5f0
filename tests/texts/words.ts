/* Words that the Danish list does not have, and that are right. */
const split = (words: string) => words.trim().split(/\s+/)

export const OWN_WORDS: readonly string[] = [
  // Ours, and parts of compounds
  ...split(`
    appbutik axe børne chefjob fem-seks genindlæsning gå-hjem-møde jeg-form ledelsesrum lokaltid prøveur
    starttid webapp weblink år-måned-dag`),
  // Shortened
  ...split('adm ca cand kl nr phil jan feb mar apr jun aug sep okt nov dec a-z'),
  // Names
  ...split(`
    Brogaarden Bæksgaard Børne Børner Chromium Djøf-konferencen Elmholdt Eskjær Genitor Gjellerod Graah Kokkedal Reff
    Runchel Runchels Stax Taankvist Torfing`),
  // English in titles
  ...split('brin Governance Policy paper paperet turnaround white'),
  // Words of the code that stand in a text for editors, or beside one
  ...split(`
    access aliases attendance audience available method null organisers postcode recording
    registration required sectors subtitle summery theme title utm venue
    button clash main needs-script phone table ledertraef paa-tvaers naar-der-er-ensomt-paa-toppen`),
]
