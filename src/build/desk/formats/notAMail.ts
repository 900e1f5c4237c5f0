/* What is no mail and tells of no event, however it was saved. In doubt it is a mail: people write in many ways. */

/** Lines as a terminal or a compiler reads them, and names of files. */
const CODE = [
  /[;{}\\([]$|^\s*[})\]]+[,;)]*$|=>|&&|\|\||\$[\w{(]/,
  /^\s*(?:import|export|const|function|elif|fi|esac|done|echo|sudo|def|class|#include|@media)\b/,
  /^\s*(?:\/\/|\/\*)|^\s*\w+=\S|\w\([^)]*\),?$|^\s*"[^"]*": |'[^']*',$|\bfrom '[^']+'$/,
  /^(?!https?:|www\.)[^\s@]*[/_][^\s@]*$|^\.\w+$/,
]
/** A line that begins so was written to somebody. */
const LETTER =
  /^[\s>]*(?:kære|hej|hejsa|goddag|dear|(?:(?:med )?(?:venlig|bedste|kærlig|mange) )?hils(?:en|ner)|mvh|vh|(?:best|kind) regards)(?!\p{L})/imu
const CONTROL = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f]/g
const WORD = /\p{L}{2,}/gu
const FEWEST_WORDS = 3
const FEWEST_LINES = 3

/**
 * Why a text is no mail, in Danish; null where it may be one.
 * @param text without the head of a mail
 */
export function notAMail(text: string): string | null {
  if ((text.match(CONTROL)?.length ?? 0) * 50 > text.length) return 'Den er ikke ren tekst.'
  if (text.startsWith('#!')) return 'Det er et program til en computer.'
  if (LETTER.test(text)) return null
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isMost = (found: readonly string[]) =>
    lines.length >= FEWEST_LINES && found.length * 2 > lines.length
  if (isMost(lines.filter((line) => CODE.some((code) => code.test(line.trimEnd())))))
    return 'Det ligner et program.'
  if ((text.match(WORD)?.length ?? 0) < FEWEST_WORDS) return 'Der er næsten ingen ord i den.'
  const cells = (line: string) => Math.max(...[';', '\t'].map((sign) => line.split(sign).length))
  const [head = ''] = lines
  if (cells(head) > 2 && isMost(lines.filter((line) => cells(line) === cells(head))))
    return 'Den ligner et regneark, men ingen af overskrifterne kendes. Kald dem fx Titel, Dato, Tid, Sted og Arrangør.'
  return null
}
