/* Loading the page anew, as a last cure, and whether that has been done already. */

export const reloadPage = (): void => location.reload()

/** Is this page here because it was loaded anew? Then doing it again would only go round. */
export function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? []
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'reload'
}
