/* The order of the Danish alphabet: æ, ø and å last, aa as å, and 9 before 10. */
const collator = new Intl.Collator('da', { numeric: true })

/** For `sort`: below zero where `a` comes before `b` in a Danish list. */
export const compareDanish = (a: string, b: string): number => collator.compare(a, b)
