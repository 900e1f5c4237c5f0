/* Cache Storage, as far as copies of what the user owns need it. */
import { onTestFinished, vi } from 'vitest'

/** @param names of caches that are there already */
export function stubCaches(...names: string[]) {
  const stored = new Map<string, Map<string, string>>(names.map((name) => [name, new Map()]))
  let isFull = false
  const pathOf = (request: string | { url: string }) =>
    typeof request === 'string' ? request : new URL(request.url).pathname

  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...stored.keys()]),
    has: (name: string) => Promise.resolve(stored.has(name)),
    delete: (name: string) => Promise.resolve(stored.delete(name)),
    open: (name: string) => {
      const files = stored.get(name) ?? new Map<string, string>()
      stored.set(name, files)
      return Promise.resolve({
        put: async (path: string, response: Response) => {
          if (isFull) throw new DOMException('The device is full.', 'QuotaExceededError')
          files.set(path, await response.text())
        },
        keys: () => Promise.resolve([...files.keys()].map((path) => ({ url: `https://x${path}` }))),
        match: (request: string | { url: string }) => {
          const text = files.get(pathOf(request))
          return Promise.resolve(text === undefined ? undefined : new Response(text))
        },
        delete: (path: string) => Promise.resolve(files.delete(path)),
      })
    },
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return {
    names: () => [...stored.keys()].sort(),
    /** The file that was stored last in a cache. */
    json: (name: string): unknown =>
      JSON.parse([...(stored.get(name)?.values() ?? [])].at(-1) ?? 'null'),
    /** From here on nothing more can be stored. */
    fill: () => void (isFull = true),
  }
}
