/* Cache Storage, as far as copies before an upgrade need it. */
import { onTestFinished, vi } from 'vitest'

/** @param names of caches that are there already */
export function stubCaches(...names: string[]) {
  const stored = new Map<string, string>(names.map((name) => [name, '']))
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...stored.keys()]),
    delete: (name: string) => Promise.resolve(stored.delete(name)),
    open: (name: string) =>
      Promise.resolve({
        put: async (_: string, response: Response) => {
          stored.set(name, await response.text())
        },
      }),
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return {
    names: () => [...stored.keys()].sort(),
    json: (name: string): unknown => JSON.parse(stored.get(name) ?? 'null'),
  }
}
