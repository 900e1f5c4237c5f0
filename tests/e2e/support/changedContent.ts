/* Content as a host may answer it, and a visitor who has the programme already. */
import type { RequestListener } from 'node:http'
import type { Page } from '@playwright/test'
import type { Content } from '../../../src/domain/contentSchema.ts'
import { notices, sessionTitles, visitUntilReadyOffline } from './screen.ts'
import type { BuiltSite } from './site.ts'

/** Near the week the user must know that what is shown may not be the newest. */
export const PROGRAMME = '/program?nu=2020-10-20T10:00'
const LATER = '2099-01-01T12:00'
export const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }
export const TOLD = 'Det nyeste program kunne ikke hentes.'

export const json =
  (status: number, text: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, JSON_TYPE).end(text)

/** The content as the site has it, with changes, under a later version. */
export function changed(site: BuiltSite, change: (content: Content) => void): string {
  const content = { ...site.content, version: 'anden', updatedAt: LATER }
  change(content)
  return JSON.stringify(content)
}
export const renameAll = ({ sessions }: Content): void => {
  for (const session of sessions) session.title = `Ny: ${session.title}`
}

/** Visits the programme until all is on the device. Returns the titles of its sessions. */
export async function visitAndRead(page: Page): Promise<string[]> {
  await visitUntilReadyOffline(page, PROGRAMME)
  await notices(page).getByRole('button', { name: 'Luk' }).click()
  return sessionTitles(page).allInnerTexts()
}
