export interface Surroundings {
  env?: Record<string, string | undefined>
  platform?: string
  exists?: (path: string) => boolean
  which?: (name: string) => string | undefined
  downloaded?: () => string | undefined
}

export function findBrowser(surroundings?: Surroundings): { path: string } | undefined

export function findHeadlessShell(surroundings?: Surroundings): { path: string } | undefined

export function findOnPath(
  name: string,
  surroundings?: Pick<Surroundings, 'env' | 'platform' | 'exists'>,
): string | undefined
