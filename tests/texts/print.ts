/* `npm run texts`: all that people read, file by file, to be read as a whole. */
import { contentTexts, screenTexts } from './collect.ts'

export default function print(): void {
  let last = ''
  for (const { file, text } of [...screenTexts(), ...contentTexts()]) {
    if (file !== last) console.log(`\n${file}`)
    console.log(`  ${text.replace(/\s+/g, ' ')}`)
    last = file
  }
}
