/* Writes the files for hosts, and the compressed copies, into the finished site. Comes after the plugins that make its pages and its worker. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { compress, COMPRESSED } from './compress.ts'
import { HOST_FILES, toCaddyfile, toHeadersFile, toNginx, type SiteFile } from './hostFiles.ts'
import { styleSources } from './pageStyles.ts'

export function hostPlugin(): Plugin {
  return {
    name: 'ledelsesugen:host',
    buildApp: {
      order: 'post',
      async handler({ config }) {
        const dist = resolve(config.root, config.build.outDir)
        const files = siteFiles(dist)
        const styles = stylesIn(dist, files)
        writeFileSync(join(dist, '_headers'), toHeadersFile(files, styles))
        writeFileSync(join(dist, 'nginx.conf'), toNginx(styles))
        writeFileSync(join(dist, 'Caddyfile'), toCaddyfile(styles))
        await compress(dist, files)
      },
    },
  }
}

/** The files of a built site, without those for hosts and compressed copies. */
export function siteFiles(dist: string): SiteFile[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { name: relative(dist, path).split(sep).join('/'), size: statSync(path).size }
    })
    .filter(({ name }) => !HOST_FILES.includes(name) && !COMPRESSED.test(name))
}

/** The sources of the styles that stand in the pages of a built site. */
export function stylesIn(dist: string, files: readonly SiteFile[]): string[] {
  const pages = files.map(({ name }) => name).filter((name) => name.endsWith('.html'))
  return styleSources(pages.map((name) => readFileSync(join(dist, name), 'utf8')))
}
