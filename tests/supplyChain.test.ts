/* What is installed, and what of it reaches the browser: exact versions, whole and from the registry, licences told. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}
interface Manifest {
  license?: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as {
  lockfileVersion: number
  packages: Record<string, LockedPackage>
}
const { '': own, ...locked } = lock.packages
const asked = { ...manifest.dependencies, ...manifest.devDependencies }

describe('what is installed', () => {
  it('is asked for in exact versions, and those are the ones in the lock file', () => {
    expect(own).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    })
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })

  it('must be the bytes that were locked, and comes from the registry alone', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(Object.keys(locked).length).toBeGreaterThan(100)
    for (const [name, { integrity, resolved, link }] of Object.entries(locked)) {
      expect(integrity, name).toMatch(/^sha512-[\w+/]{86}==$/)
      // No address at all: each machine asks its own registry, and the hash decides.
      expect({ resolved, link }, name).toEqual({ resolved: undefined, link: undefined })
    }
  })

  it('runs nothing while it is installed', () => {
    const settings = read('.npmrc').split('\n')
    expect(settings).toContain('ignore-scripts=true')
    expect(settings).toContain('save-exact=true')
    const withScript = Object.entries(locked).filter(([, entry]) => entry.hasInstallScript)
    expect(withScript.map(([name]) => name)).toEqual([])
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    expect(scripts.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([])
  })
})

describe('what reaches the browser', () => {
  const names = Object.keys(manifest.dependencies).sort()
  const notices = new Map(
    [
      ...read('NOTICES.md').matchAll(
        /^\| ([a-z][\w-]*) +\| ([A-Z][\w.-]+) +\| (.+?) +\| +\d+ kB \|$/gm,
      ),
    ].map(([, name = '', licence, copyright]) => [name, { licence, copyright }] as const),
  )

  it('is little', () => {
    expect(names.length).toBeLessThanOrEqual(10)
  })

  it('is told in NOTICES.md, each package with the licence that it has', () => {
    expect([...notices.keys()].sort()).toEqual(names)
    for (const [name, { licence }] of notices) {
      const itself = JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest
      expect(licence, name).toBe(itself.license)
      expect(licence, name).toMatch(/^(MIT|Apache-2\.0)$/)
    }
  })

  it('is told there with whom to thank, as the licence says', () => {
    for (const [name, { copyright = '' }] of notices) {
      const text = readdirSync(join(root, 'node_modules', name))
        .filter((file) => /^(LICENSE|NOTICE)/.test(file))
        .map((file) => read(`node_modules/${name}/${file}`))
        .join()
      for (const holder of copyright.split('; ')) expect(text, name).toContain(holder)
    }
  })
})
