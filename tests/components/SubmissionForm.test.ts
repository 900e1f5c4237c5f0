// @vitest-environment happy-dom
import '../support/device.ts'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { OTHER_DAY } from '../../src/domain/submissionDraft.ts'
import { SUBMISSION_MESSAGES } from '../../src/domain/submissionWording.ts'
import { useKeptData } from '../../src/stores/keptData.ts'
import { useSubmission } from '../../src/stores/submission.ts'

const ADDRESS = '/deltag?nu=2020-10-01T09:00'

beforeEach(() => localStorage.clear())

async function openForm(): Promise<HTMLElement> {
  const { root } = await openApp(ADDRESS)
  await vi.waitFor(() => find(root, 'button', 'Gør klar til at sende'))
  return root
}
const field = (root: HTMLElement, name: string) =>
  root.querySelector<HTMLInputElement>(`#felt-${name}`)!
async function write(root: HTMLElement, name: string, text: string) {
  field(root, name).value = text
  field(root, name).dispatchEvent(new Event('input'))
  await nextTick()
}

describe('a browser that keeps no draft', () => {
  it('is told of as soon as something is written, and the form works on', async () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse, removeItem: refuse })
    onTestFinished(() => void vi.unstubAllGlobals())
    const root = await openForm()
    expect(findAll(root, 'alert')).toEqual([])
    await write(root, 'title', 'Løft på tværs')
    expect(textOf(find(root, 'alert'))).toBe(SUBMISSION_MESSAGES.notKept)
    expect(textOf(root)).toContain('Sådan kommer det til at stå i programmet')
    expect(field(root, 'title').value).toBe('Løft på tværs')
  })
})

describe('another tab', () => {
  it('that writes is seen here, and so is one that deletes', async () => {
    const root = await openForm()
    await write(root, 'title', 'Herfra')
    const kept = localStorage.getItem('ledelsesugen.forslag') ?? ''
    localStorage.setItem('ledelsesugen.forslag', kept.replace('Herfra', 'Derfra'))
    dispatchEvent(new StorageEvent('storage', { key: 'ledelsesugen.forslag' }))
    await vi.waitFor(() => expect(field(root, 'title').value).toBe('Derfra'))
    localStorage.clear()
    dispatchEvent(new StorageEvent('storage', { key: null }))
    await vi.waitFor(() => expect(field(root, 'title').value).toBe(''))
  })
})

it('what is written after a draft was deleted is not lost when that one is brought back', async () => {
  const root = await openForm()
  const press = async (name: string) => {
    find(root, 'button', name).click()
    await nextTick()
    return [field(root, 'title').value, textOf(find(root, 'region', 'Beskeder'))]
  }
  await write(root, 'title', 'Den første')
  expect(await press('Slet kladden')).toEqual(['', expect.stringContaining('Kladden er slettet.')])
  await write(root, 'title', 'Den anden')
  const exchanged = expect.stringContaining(SUBMISSION_MESSAGES.exchanged)
  expect(await press('Fortryd')).toEqual(['Den første', exchanged])
  expect(await press('Fortryd')).toEqual(['Den anden', exchanged])
  expect(localStorage.getItem('ledelsesugen.forslag')).toContain('Den anden')
  expect(await press('Slet kladden')).toEqual(['', expect.stringContaining('Kladden er slettet.')])
  expect(await press('Fortryd')).toEqual(['Den anden', ''])
})

it('what is written while the mail is made is in it', async () => {
  const root = await openForm()
  const submission = useSubmission()
  Object.assign(submission.draft, {
    title: 'Løft',
    summary: 'Vi ser på, hvad der løfter.',
    day: '2020-10-27',
    organisers: [{ name: 'Eksempelby Kommune' }],
    contactName: 'Åse Eksempel',
    contactEmail: 'aase@example.dk',
  })
  await nextTick()
  const isReady = submission.prepare('sekretariatet@example.dk')
  await write(root, 'title', 'Løft på tværs')
  expect(await isReady).toBe(true)
  expect(submission.mail?.subject).toContain('Løft på tværs')
  expect(submission.mail?.text).toContain('Løft på tværs')
})

it('two fields with the same problem are two lines that say which', async () => {
  const root = await openForm()
  await write(root, 'day', '2020-10-27')
  await write(root, 'starts', 'tidlig')
  await write(root, 'ends', 'sent')
  find(root, 'button', 'Gør klar til at sende').click()
  const problems = await vi.waitFor(() => find(root, 'group', /^Der er noget, der skal rettes/))
  const lines = findAll(problems, 'link').map(textOf)
  expect(lines).toContain('Begynder kl.: Klokkeslættet kan ikke læses. Skriv det som 9.30.')
  expect(lines).toContain('Slutter kl.: Klokkeslættet kan ikke læses. Skriv det som 9.30.')
  expect(new Set(lines).size).toBe(lines.length)
})

it('another day is told in words, whatever the language of the browser writes', async () => {
  const root = await openForm()
  await write(root, 'day', OTHER_DAY)
  expect(textOf(root)).not.toContain('november 2020.')
  await write(root, 'otherDay', '2020-11-04')
  const described = field(root, 'otherDay').getAttribute('aria-describedby') ?? ''
  expect(root.querySelector(`#${described}`)?.textContent).toBe('Onsdag den 4. november 2020.')
})

it('the draft goes with all else that is deleted on the device', async () => {
  const root = await openForm()
  await write(root, 'title', 'Løft på tværs')
  expect(localStorage.getItem('ledelsesugen.forslag')).toContain('Løft på tværs')
  expect(await useKeptData().removeAll()).toBe(true)
  expect(localStorage.getItem('ledelsesugen.forslag')).toBeNull()
})

it('a title that is in the programme word for word is warned of', async () => {
  const root = await openForm()
  await write(root, 'title', 'Det lange seje træk')
  expect(textOf(root)).toMatch(/står allerede|ligner/i)
})
