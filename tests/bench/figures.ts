/* Many measurements → the few figures that say what they were. */

const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

/** The smallest number that a share of all of them, 0.5 for the median, does not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const place = Math.ceil(numbers.length * share) - 1
  return inOrder(numbers)[Math.max(0, place)] ?? NaN
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** `617 [580-702]` */
export function spread(numbers: readonly number[]): string {
  const all = inOrder(numbers).map(Math.round)
  return `${Math.round(median(numbers))} [${all[0]}-${all.at(-1)}]`
}

/** `31 / 64` */
export const typicalAndWorst = (numbers: readonly number[]): string =>
  `${Math.round(median(numbers))} / ${Math.round(quantile(numbers, 0.95))}`

export const ratio = (numbers: readonly number[], to: readonly number[]): string =>
  (median(numbers) / median(to)).toFixed(2)
