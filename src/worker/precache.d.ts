/* Made by the build: see src/build/workerPlugin.ts. */
declare module 'virtual:precache' {
  export const entries: { url: string; revision: string | null; integrity: string }[]
  export const release: string
}
