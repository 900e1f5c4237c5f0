/* Each thing that can be wrong in a field is refused, with its file, line, field, value and a Danish sentence. */
import { describe, expect, it } from 'vitest'
import {
  LONELY,
  mistake,
  POST,
  put,
  SCHOOL,
  sharedContent,
  STRATEGY,
  testEach,
  type Mistake,
} from '../support/badContent.ts'

const inTitle = (value: string, says: string) => mistake(STRATEGY, 'title', value, says)
const inSummary = (value: string, says: string) => mistake(STRATEGY, 'summary', value, says)

describe('H14: a text that would act, hide or lie', () => {
  testEach({
    'a script': inTitle('<script>alert(1)</script>', 'HTML. Skriv den som ren tekst uden <koder>.'),
    'an image with a handler': inSummary(
      'Kom <img src=x onerror=alert(1)>',
      'Her står »<img src=x onerror=alert(1)>«.',
    ),
    'an end tag alone': inSummary('Kom </p>', 'Her står »</p>«.'),
    'a tag that is never closed': inSummary('Kom <a href=x', 'Her står »<a href=x«.'),
    'a comment of HTML': inSummary('Kom <!-- snart -->', 'Teksten indeholder HTML.'),
    'markup in a note on a price': mistake(SCHOOL, 'price.note', '<b>Gratis</b>', 'HTML'),
    'markup in the blog': mistake(POST, 'teaser', 'En <em>god</em> tekst', 'HTML'),
    'a hard space in the words of HTML': inSummary(
      'Resonans&nbsp;samler',
      'HTML-koden »&nbsp;«. Skriv tegnet selv.',
    ),
    'an æ in the words of HTML': inSummary('L&aelig;ring', 'HTML-koden »&aelig;«.'),
    'a sign as a number of HTML': inSummary('Tag &#60;b&#62; med', 'HTML-koden »&#60;«.'),
    'a turn of the writing direction': inTitle(
      'Topleder\u202esamling',
      'usynlige styretegn. Det første (U+202E) står efter »Topleder«.',
    ),
    'an isolated writing direction': inTitle('\u2066Topledersamling', 'U+2066 står først.'),
    'an Arabic letter mark': inTitle('Topledere\u061c mødes', '(U+061C) står efter »Topledere«.'),
    'a line separator': inSummary('Første\u2028anden', '(U+2028) står efter »Første«.'),
    'a paragraph separator': inSummary('Første\u2029anden', '(U+2029)'),
    'a zero byte': inTitle('Topledere\u0000', '(U+0000)'),
    'a carriage return': inSummary('Første\r\nanden', '(U+000D)'),
    'a tab': inSummary('Første\tanden', '(U+0009)'),
    'the escape of a terminal': inTitle('Topledere \u001b[31m', '(U+001B)'),
    'the first half of an emoji': inTitle('Ledelse \ud83d', 'tegn, der ikke kan vises.'),
    'the second half of an emoji': inTitle('\udc4d Ledelse', 'U+DC4D står først.'),
    'a bullet of Word': inSummary('\uf0b7 Oplæg', 'U+F0B7 står først.'),
    'æ read with the wrong encoding': inSummary(
      'Et oplÃ¦g om ledelse',
      'læst med forkert tegnsæt: Her står »Ã¦«.',
    ),
    'a dash read with the wrong encoding': inSummary('9 â€“ 16', 'Her står »â€«.'),
    'a sign that was lost': inSummary('L\ufffdring', 'tegnet �. Filen er gemt med forkert'),
    'a text of 20,001 letters': mistake(
      STRATEGY,
      'description',
      'a'.repeat(20_001),
      'Teksten er på 20001 tegn, og der er plads til 20000.',
    ),
    'a title of 300 letters': inTitle(
      'Ledelse '.repeat(37) + 'igen',
      'Titlen er på 300 tegn, og der er plads til 250.',
    ),
    'a title of two lines': inTitle('Ledelse\ni praksis', 'En titel kan ikke have linjeskift.'),
    'a title of signs alone': inTitle('–', 'Titlen har hverken bogstaver eller tal.'),
    'a title that cannot be seen': inTitle('\u200b', 'Titlen har hverken bogstaver eller tal.'),
    'a space at the end': inTitle('Ledelse ', 'begynder eller slutter med mellemrum'),
    'a text of nothing': inTitle('', 'Teksten er tom.'),
  })
})

const NO_ADDRESS = 'er ikke en webadresse, vi kan vise. Den skal begynde med https://'
const recordingAt = (value: string) =>
  mistake(SCHOOL, 'recording.url', value, `»${value.slice(0, 40)}`.trim())

describe('H14: an address that leads somewhere else', () => {
  testEach({
    'with data in it': mistake(SCHOOL, 'recording.url', 'data:text/html,<script>', NO_ADDRESS),
    'of a script in capitals': recordingAt('JaVaScRiPt:alert(1)'),
    'of a script after a space': recordingAt(' javascript:alert(1)'),
    'of another script': recordingAt('vbscript:msgbox'),
    'of a file': recordingAt('file:///etc/passwd'),
    'without its beginning': recordingAt('//ond.example.dk/'),
    'of a page here': recordingAt('/arrangement/andet'),
    'with a name and a password': recordingAt('https://bruger:kode@example.dk/'),
    'with a password alone': recordingAt('https://:kode@example.dk/'),
    'that is a number': recordingAt('http://127.0.0.1/'),
    'that is one large number': recordingAt('http://2130706433/'),
    'that is a number of the new kind': recordingAt('http://[::1]/'),
    'that is nothing but a word': recordingAt('http://localhost/'),
    'with a backslash': recordingAt('https://example.dk\\@ond.dk/'),
    'with a space in it': recordingAt('https://example.dk/min side'),
    'with a quotation mark in it': recordingAt('https://example.dk/"onclick="x'),
    'with a line break in it': mistake(SCHOOL, 'recording.url', 'https://a.dk/\nx', NO_ADDRESS),
    'with a turn of direction in it': mistake(
      SCHOOL,
      'recording.url',
      'https://a.dk/\u202egpj',
      NO_ADDRESS,
    ),
    'with two beginnings': recordingAt('https://https://example.dk'),
    'longer than mail programs let through': mistake(
      SCHOOL,
      'recording.url',
      `https://example.dk/${'a'.repeat(2000)}`,
      'Der står 2019 tegn, og der er plads til 2000.',
    ),
    'of mail, with a line break in hiding': mistake(
      LONELY,
      'registration.email',
      'a%0d%0abcc@example.dk',
      'Det ligner ikke en mailadresse.',
    ),
    'of mail, with two dots': mistake(LONELY, 'registration.email', 'a..b@example.dk', 'mail'),
    'of mail, to two people': mistake(LONELY, 'registration.email', 'a@b.dk,c@d.dk', 'mail'),
    'of the whole site, with a stroke behind it': mistake(
      'site.json',
      'origin',
      'https://ledelsesugen.dk/',
      'heller ikke en skråstreg: »https://ledelsesugen.dk«.',
    ),
    'of the whole site, not safe': mistake(
      'site.json',
      'origin',
      'http://ledelsesugen.dk',
      '»https://ledelsesugen.dk«.',
    ),
  })
})

describe('a value of another kind', () => {
  testEach({
    'a number for a text': mistake(STRATEGY, 'title', 2020, 'tekst i anførselstegn'),
    'yes for a text': mistake(STRATEGY, 'summary', true, 'tekst i anførselstegn'),
    'a list for a text': mistake(STRATEGY, 'summary', ['En', 'to'], 'tekst i anførselstegn'),
    'fields for a text': mistake(STRATEGY, 'summary', { da: 'En' }, 'tekst i anførselstegn'),
    'a number for an id': mistake(STRATEGY, 'id', 2020, 'tekst i anførselstegn'),
    'null for the address': mistake(STRATEGY, 'slug', null, '»slug« må ikke være null.'),
    'a number for yes or no': mistake(STRATEGY, 'price.free', 0, 'Her skal stå true eller false'),
    'a Danish yes': mistake(STRATEGY, 'ambassadorTakesPart', 'ja', 'Her skal stå true eller false'),
    'a number for fields': mistake(STRATEGY, 'registration', 1, 'krøllede parenteser'),
    'a text for a list of speakers': mistake(SCHOOL, 'speakers', 'Anne Graah', 'kantede'),
    'a name for a speaker': mistake(SCHOOL, 'speakers.0', 'Anne Graah', 'krøllede parenteser'),
    'null in a list': mistake(STRATEGY, 'topics.0', null, 'må ikke være null', '    null'),
    'half a revision': mistake(STRATEGY, 'revision', 1.5, 'Her skal stå et helt tal.'),
    'a revision below nothing': mistake(STRATEGY, 'revision', -1, 'må ikke være negativt'),
    'a year of another age': mistake('site.json', 'currentEdition', 1920, 'begyndte i 2019'),
    'a field that only JavaScript knows': mistake(
      STRATEGY,
      'constructor',
      'x',
      'Feltet »constructor« kendes ikke.',
    ),
    'a misspelt field in a field': mistake(
      LONELY,
      'registration.dedline',
      '2020-10-08',
      'Feltet »dedline« kendes ikke.',
    ),
    'a field of another file': mistake('site.json', 'sessions', 'alle', 'Feltet »sessions«'),
    'a page that has lost its title': mistake(
      'pages/om.json',
      'title',
      undefined,
      'Feltet »title« mangler.',
      '{',
    ),
    'a postcode of two digits': mistake(LONELY, 'venue.postcode', '86', 'har fire cifre, fx 8600'),
    'a postcode as a number': mistake(LONELY, 'venue.postcode', 5500, 'tekst i anførselstegn'),
  })
})

const content = sharedContent()

describe('a word that is not on its list', () => {
  testEach({
    'with a large letter': mistake(STRATEGY, 'sectors.0', 'Stat', 'Mente du »stat«?'),
    'in Danish': mistake(STRATEGY, 'sectors.0', 'på tværs', 'Mente du »paa-tvaers«?'),
    misspelt: mistake(STRATEGY, 'topics.0', 'stratgi', 'Mente du »strategi«?'),
    'in the plural': mistake(STRATEGY, 'topics.0', 'innovationer', 'Mente du »innovation«?'),
    'of a form': mistake(STRATEGY, 'attendance', 'in-person', 'Mente du »inPerson«?'),
    'of a status': mistake(STRATEGY, 'status', 'canceled', 'Mente du »cancelled«?'),
    'of an access': mistake(STRATEGY, 'access', 'invitet', 'Mente du »invited«?'),
    'of a way to register': mistake(LONELY, 'registration.method', 'e-mail', 'Mente du »email«?'),
    'of a kind of slot': mistake(LONELY, 'programme.1.kind', 'pause', 'af: talk, break.'),
    'that is like none of them': mistake(STRATEGY, 'topics.0', 'fodbold', 'tendenser-og-viden'),
    'as a number': mistake(STRATEGY, 'topics.0', 7, '»7« kendes ikke.'),
  })

  it('is not guessed at when nothing is like it', () => {
    const { problems } = content.problemsWhen(STRATEGY, (data) => put(data, 'topics.0', 'fodbold'))
    expect(problems[0]?.message).not.toContain('Mente du')
  })
})

describe('E07: a name that two things have', () => {
  const former = (field: string, value: string, says: string, file = STRATEGY): Mistake =>
    mistake(file, field, [value], says, `"${value}"`)

  it.each<[string, Mistake, string]>([
    [
      'a former id that is the id of another, whose calendar entries it would take',
      former('formerIds', '2020-ledertraef', 'bruges også af »Ledertræf«'),
      'formerIds.0',
    ],
    [
      'a former id that is its own',
      former('formerIds', '2020-strategirealisering', 'Et tidligere id kan ikke være det'),
      'formerIds.0',
    ],
    [
      'a former address of a post that is its own',
      former('formerSlugs', 'at-lede-med-ydmyghed', 'kan ikke være den nuværende.', POST),
      'formerSlugs.0',
    ],
    [
      'a former address of a post that is the address of another',
      former('formerSlugs', 'faellesoffentlig-ledelse', 'bruges også af »', POST),
      'formerSlugs.0',
    ],
  ])('%s', (_, { file, field, value, says, mark }, named) => {
    const { problems } = content.problemsWhen(file, (data) => put(data, field, value), mark)
    const told = problems.filter((problem) => problem.message.includes(says))
    expect(told).toHaveLength(1)
    expect(problems).toHaveLength(1)
    expect([told[0]?.field, told[0]?.file]).toEqual([named, `content/${file}`])
  })
})
