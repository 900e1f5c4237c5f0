/* The mail that carries a submission to the secretariat, and the text of it for those who send it otherwise. */
import { toSlug } from './slugs.ts'
import type { Submission } from './submission.ts'
import { submissionBlock } from './submissionBlock.ts'
import { shortSubmissionText, submissionText } from './submissionText.ts'

/** Stands under the few lines that there is room for, where there is not for all of them. */
export const CONTINUED = 'Resten står i det, der følger.'

/** Outlook on Windows, which takes the least, cuts an address off at 2,083 signs. */
export const LONGEST_MAIL_ADDRESS = 2000

export interface SubmissionMail {
  to: string
  subject: string
  /** Readable, and with the part that a machine reads: also what the file and a copied text hold. */
  text: string
  /** The name of the file, as a text that any mail program takes. */
  file: string
  /** Opens the mail as it is to be sent; null where no address can carry it. */
  address: string | null
  /** Opens a mail to attach the file to, or to put the text into. */
  emptyAddress: string
}

/** @param to the address of the secretariat */
export async function toSubmissionMail(
  submission: Submission,
  to: string,
): Promise<SubmissionMail> {
  const { edition, session } = submission
  const subject = `Arrangement til Ledelsesugen ${edition}: ${session.title}`
  const block = await submissionBlock(submission)
  const text = `${submissionText(submission)}\n\n${block}\n`
  const short = `${shortSubmissionText(submission)}\n${CONTINUED}\n\n${block}\n`
  const mailto = (body: string) =>
    `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
  return {
    ...{ to, subject, text },
    file: `ledelsesugen-${edition}-${toSlug(session.title) || 'forslag'}.txt`,
    address:
      [mailto(text), mailto(short)].find(({ length }) => length <= LONGEST_MAIL_ADDRESS) ?? null,
    emptyAddress: mailto('Forslaget er vedhæftet som en fil eller sat ind herunder.\n\n'),
  }
}
