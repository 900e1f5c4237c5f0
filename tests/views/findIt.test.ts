// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { nextTick } from 'vue'
import { enterStep } from '../../src/composables/enterStep.ts'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent, realSession } from '../support/realContent.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'

const status = () => textOf(find(find(document, 'main'), 'status', /arrangement|Intet/))
const cardHeadings = () =>
  findAll(find(document, 'main'), 'article').map((card) => namesOf(card, 'heading')[0])
const searchField = () => {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!field) throw new Error('There is no search field.')
  return field
}
const type = (text: string) => {
  searchField().value = text
  searchField().dispatchEvent(new Event('input', { bubbles: true }))
}
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })

describe('nothing is found', () => {
  it.each([
    ['/program?q=xqzxqz', 'Ingen arrangementer svarer til din søgning'],
    ['/program?form=fysisk&sektor=stat', 'Ingen arrangementer passer til alle dine valg'],
    ['/program?q=xqzxqz&form=online', 'Ingen arrangementer passer til alle dine valg'],
  ])('%s: %s', async (path, heading) => {
    await openApp(path)
    await becomes(() => expect(find(document, 'heading', heading)).toBeTruthy())
  })
})

describe('the filters beside the list', () => {
  it('each choice has its count, and choosing narrows the list and the address', async () => {
    const { router } = await openApp('/program')
    const label = () =>
      [...document.querySelectorAll('label')].find((one) => textOf(one).startsWith('Stat'))
    await becomes(() => expect(label()).toBeTruthy())
    expect(textOf(label() ?? document.body)).toBe('Stat, 4')
    label()
      ?.querySelector('input')
      ?.dispatchEvent(new Event('change', { bubbles: true }))
    await becomes(() => expect(status()).toBe('4 arrangementer'))
    expect(router.currentRoute.value.query).toEqual({ sektor: 'stat' })
    expect(namesOf(find(document, 'list', 'Valgte filtre'), 'button')).toEqual([
      'Fjern filteret Stat',
    ])
  })

  it('a tag takes its filter off again', async () => {
    const { router } = await openApp('/program?sektor=stat&form=online')
    await becomes(() => expect(find(document, 'button', 'Fjern filteret Stat')).toBeTruthy())
    find(document, 'button', 'Fjern filteret Stat').click()
    await becomes(() => expect(router.currentRoute.value.query).toEqual({ form: 'online' }))
  })

  it('where nothing is left, it says what to drop and how many that gives', async () => {
    await openApp('/program?form=begge&sektor=stat')
    await becomes(() => expect(status()).toBe('0 arrangementer'))
    const way = /^Fjern form \(Fysisk og online\), og se 4 arrangementer/
    await becomes(() => expect(findAll(document, 'button', way)).toHaveLength(1))
    find(document, 'button', way).click()
    await becomes(() => expect(status()).toBe('4 arrangementer'))
  })

  it('the kept ones are a filter too', async () => {
    await keepBefore(realSession('2020-det-lange-seje-traek'))
    await openApp('/program?mine=ja')
    await becomes(() => expect(cardHeadings()).toEqual(['Det lange seje træk']))
  })

  it('what the address asks for that does not exist is passed over', async () => {
    await openApp('/program?sektor=mars&dag=i-overmorgen&form=%3Cscript%3E')
    await becomes(() => expect(status()).toBe('15 arrangementer'))
  })
})

describe('the days', () => {
  it('stand in a strip, the chosen one is said to be it', async () => {
    await openApp('/program?dag=2020-10-29')
    const strip = find(document, 'navigation', 'Dage')
    expect(namesOf(strip, 'link')).toEqual([
      'Alle dage',
      'Mandag den 26. oktober',
      'Tirsdag den 27. oktober',
      'Onsdag den 28. oktober',
      'Torsdag den 29. oktober',
      'Fredag den 30. oktober',
    ])
    await becomes(() =>
      expect(
        findAll(strip, 'link')
          .filter((link) => link.getAttribute('aria-current'))
          .map(textOf),
      ).toEqual([expect.stringContaining('Tor')]),
    )
  })

  it.each([
    ['in the week opens today', '2020-10-27', '2020-10-27', '3 arrangementer'],
    ['else shows the whole programme', '2020-10-05', 'i-dag', '15 arrangementer'],
  ])('the shortcut I dag %s', async (_, now, day, count) => {
    const { router } = await openApp(`/program?dag=i-dag&nu=${now}T09:00`)
    await becomes(() => expect(router.currentRoute.value.query.dag).toBe(day))
    await becomes(() => expect(status()).toBe(count))
  })

  it('in the week today is marked and opened, and all days stay one tap away', async () => {
    const { router } = await openApp('/program?nu=2020-10-27T09:00')
    await becomes(() => expect(router.currentRoute.value.query.dag).toBe('2020-10-27'))
    expect(find(document, 'link', 'Tirsdag den 27. oktober (i dag)')).toBeTruthy()
    find(document, 'link', 'Alle dage').click()
    await becomes(() => expect(status()).toBe('15 arrangementer'))
    expect(router.currentRoute.value.query.dag).toBe('alle')
  })

  it('today that is known late calls nobody back who has tapped on a link', async () => {
    const whole = wholeContent(realContent)
    const cards = whole.cards.filter(({ date }) => date !== '2020-10-27')
    const { router } = await openApp('/program?nu=2020-10-27T09:00', {
      page: { ...whole, cards, whole: false },
    })
    let arrive = () => {}
    const script = new Promise<void>((resolve) => (arrive = resolve))
    const resolving = vi.fn(() => script)
    router.beforeResolve(resolving)
    const arrival = router.push('/om')
    await becomes(() => expect(resolving).toHaveBeenCalled())
    useProgramme().show(whole)
    await becomes(() =>
      expect(find(document, 'link', 'Tirsdag den 27. oktober (i dag)')).toBeTruthy(),
    )
    arrive()
    expect(await arrival).toBeUndefined()
    expect(router.currentRoute.value.path).toBe('/om')
  })
})

describe('search', () => {
  it('answers in groups, and marks the words', async () => {
    await openApp('/program')
    type('runchel')
    await becomes(() => expect(cardHeadings()).toHaveLength(2))
    expect(document.querySelector('mark')?.textContent).toBe('Runchel')
    // What stands below comes after the picture.
    await becomes(() => {
      const headings = namesOf(find(document, 'main'), 'heading')
      for (const group of ['Arrangementer', 'Blog', 'Sider', 'Personer']) {
        expect(headings).toContain(group)
      }
    })
  })

  it('has all that it found when the address brings it; of what is typed only the sessions before the picture', async () => {
    const { router } = await openApp('/program')
    const headings = () => namesOf(find(document, 'main'), 'heading')
    type('runchel')
    await becomes(() => expect(headings()).toContain('Blog'))
    await router.push('/program')
    await becomes(() => expect(headings()).not.toContain('Blog'))
    // From here on nothing is painted.
    vi.stubGlobal('requestAnimationFrame', () => 0)
    onTestFinished(() => void vi.unstubAllGlobals())
    type('runchel')
    await becomes(() => expect(cardHeadings()).toHaveLength(2))
    await becomes(() => expect(router.currentRoute.value.query.q).toBe('runchel'))
    expect(headings()).not.toContain('Blog')
    await router.push('/program')
    await becomes(() => expect(headings()).not.toContain('Arrangementer'))
    await router.push('/program?q=runchel')
    await nextTick()
    expect(headings()).toContain('Blog')
  })

  it('is not called back to by whoever taps on a link at once, and is there on the way back', async () => {
    const { router } = await openApp('/program')
    type('u')
    await becomes(() => expect(router.currentRoute.value.query.q).toBe('u'))
    let arrive = () => {}
    const script = new Promise<void>((resolve) => (arrive = resolve))
    const stop = router.beforeResolve(() => script)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    type('udsyn')
    const arrival = router.push('/om')
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    arrive()
    expect(await arrival).toBeUndefined()
    expect(router.currentRoute.value.path).toBe('/om')

    stop()
    router.back()
    await becomes(() => expect(router.currentRoute.value.query.q).toBe('udsyn'))
    await becomes(() => expect(searchField().value).toBe('udsyn'))
  })

  it('is not brought again by the address to whoever goes back at once', async () => {
    const { router } = await openApp('/program')
    type('u')
    await becomes(() => expect(router.currentRoute.value.query.q).toBe('u'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    type('udsyn')
    router.back()
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(router.currentRoute.value.fullPath).toBe('/program')
    expect(searchField().value).toBe('')
  })

  it('is all there when what lay over the page at once is gone', async () => {
    const { router } = await openApp('/program')
    type('u')
    await becomes(() => expect(router.currentRoute.value.query.q).toBe('u'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    type('udsyn')
    enterStep(router, 'over')
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(router.currentRoute.value.query.q).toBe('udsyn')
    router.back()
    await becomes(() => expect(router.options.history.location).toBe('/program?q=udsyn'))
    await nextTick()
    expect(router.currentRoute.value.query.q).toBe('udsyn')
    expect(searchField().value).toBe('udsyn')
  })

  it('what nothing has leads on, it is no dead end', async () => {
    await openApp('/program')
    type('xyzzyq')
    await becomes(() => expect(status()).toBe('0 arrangementer'))
    find(document, 'button', /^Fjern søgningen på »xyzzyq«, og se 15 arrangementer/).click()
    await becomes(() => expect(status()).toBe('15 arrangementer'))
    expect(searchField().value).toBe('')
  })
})

describe('the front page by the clock', () => {
  const regions = () => namesOf(find(document, 'main'), 'region')

  it('before: how long, which deadlines, how to prepare', async () => {
    await openApp('/?nu=2020-10-25T10:00')
    await becomes(() => expect(textOf(find(document, 'main'))).toContain('Ugen begynder i morgen'))
    expect(regions()).toContain('Gør dig klar')
    expect(regions()).not.toContain('Frister, der nærmer sig')
  })

  it('during: now, soon and the rest of the day, the kept ones first', async () => {
    await keepBefore(realSession('2020-djoef-chefkonference'))
    await openApp('/?nu=2020-10-28T13:10')
    await becomes(() => expect(regions()).toContain('Nu'))
    await becomes(() =>
      expect(namesOf(find(document, 'region', 'Nu'), 'heading')).toEqual([
        'Nu',
        'Djøf chefkonference',
        'Når der er ensomt på toppen',
      ]),
    )
    expect(namesOf(find(document, 'region', 'Resten af i dag'), 'heading')).toContain(
      'Det lange seje træk',
    )
  })

  it('late in the evening the day is said to be over', async () => {
    await openApp('/?nu=2020-10-28T21:00')
    await becomes(() =>
      expect(textOf(find(document, 'main'))).toContain('Der er ikke mere på programmet i dag'),
    )
  })

  it('when the last one is over, no rest of the week is promised', async () => {
    await openApp('/?nu=2020-10-30T21:00')
    await becomes(() =>
      expect(textOf(find(document, 'main'))).toContain('Der er ikke mere på ugens program.'),
    )
    expect(findAll(document, 'link', 'Se resten af ugen')).toEqual([])
  })

  it('after: what can be seen again, and a next week that is said to be computed', async () => {
    await openApp('/?nu=2026-11-21T10:00')
    await becomes(() => expect(regions()).toContain('Se eller gense'))
    expect(textOf(find(document, 'region', 'Næste gang'))).toContain('1.-5. november 2027')
    expect(textOf(find(document, 'region', 'Næste gang'))).toContain('regnet ud')
  })
})

describe('the one main act of a session', () => {
  it('is a mail that is already written, as long as one can register', async () => {
    await openApp('/arrangement/reflekterende-laeringsmiljoeer?nu=2020-10-01T10:00')
    await becomes(() => expect(find(document, 'link', 'Tilmeld dig på mail')).toBeTruthy())
    const href = find(document, 'link', 'Tilmeld dig på mail').getAttribute('href') ?? ''
    expect(href).toMatch(/^mailto:sihu@fredensborg\.dk\?subject=Tilmelding/)
  })

  it('says plainly that the address was not preserved, without a button', async () => {
    await openApp('/arrangement/samskabt-ledelse?nu=2020-10-01T10:00')
    await becomes(() =>
      expect(textOf(find(document, 'main'))).toContain('adressen er ikke bevaret'),
    )
    expect(findAll(document, 'link', /^Tilmeld/)).toEqual([])
  })

  it('leads to the recording when it is over', async () => {
    await openApp('/arrangement/coi-innovationsledelse-skole?nu=2026-11-21T10:00')
    await becomes(() => expect(findAll(document, 'link', 'Se eller gense')).toHaveLength(2))
  })
})
