/* What the blog says of itself: how much of the posts is here. */
import type { Article } from './articles.ts'

const NUMBERS = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']
const inWords = (count: number): string => NUMBERS[count] ?? `${count}`

/**
 * How much of the posts is here, by whether there is a summary of each: `Her er ét af dem gengivet i et
 * kort referat; de tre andre er kun omtalt, fordi …`
 */
export function extentText(posts: readonly Pick<Article, 'minutes'>[]): string {
  const told = posts.filter(({ minutes }) => minutes !== null).length
  const rest = posts.length - told
  const why = 'fordi vi kun har fundet begyndelsen'
  if (rest === 0) return 'Her er de gengivet i korte referater.'
  if (told === 0) return `Her er de kun omtalt, ${why}.`
  const summarised =
    told === 1
      ? 'ét af dem gengivet i et kort referat'
      : `${inWords(told)} af dem gengivet i korte referater`
  const left = rest === 1 ? 'det sidste' : `de ${inWords(rest)} andre`
  return `Her er ${summarised}; ${left} er kun omtalt, ${why}.`
}
