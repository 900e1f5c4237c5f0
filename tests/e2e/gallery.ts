/* Every page in every state, in light and dark, at three widths; and a page that shows them side by side. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATES } from './support/states.ts'
import { test } from './support/test.ts'

const FOLDER = join(import.meta.dirname, 'output/gallery')
const WIDTHS = [360, 768, 1280]
const MODES = ['light', 'dark'] as const

test.describe.configure({ mode: 'parallel' })
mkdirSync(FOLDER, { recursive: true })

for (const [group, states] of Object.entries(STATES)) {
  test(`pictures: ${group}`, async ({ page, site, server, guard }) => {
    test.setTimeout(600_000)
    for (const { name, arrive } of states) {
      await arrive({ page, site, server, guard })
      const before = page.viewportSize()
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 800 })
        for (const colorScheme of MODES) {
          await page.emulateMedia({ colorScheme })
          const path = join(FOLDER, `${group}.${name}.${width}.${colorScheme}.png`)
          await page.screenshot({ path, fullPage: true, scale: 'css' })
        }
      }
      await page.emulateMedia({ colorScheme: 'light' })
      if (before) await page.setViewportSize(before)
    }
  })
}

test.afterAll(() => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.png'))
  const names = [...new Set(files.map((file) => file.split('.').slice(0, 2).join('.')))]
  const pictures = (name: string) =>
    files
      .filter((file) => file.startsWith(`${name}.`))
      .sort((a, b) => Number(a.split('.')[2]) - Number(b.split('.')[2]))
      .map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`)
  const rows = names.map((name) => `<h2 id="${name}">${name}</h2><p>${pictures(name).join('')}</p>`)
  writeFileSync(
    join(FOLDER, 'index.html'),
    `<!doctype html><html lang="da"><meta charset="utf-8"><title>Galleri</title>
<style>body{font-family:system-ui;background:#888}p{display:flex;gap:8px;align-items:start;overflow-x:auto}
img{height:520px;border:1px solid #444}</style><h1>Galleri</h1>${rows.join('\n')}</html>\n`,
  )
})
