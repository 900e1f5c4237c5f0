/* Gives the user a file that was made here, by the same road as any download. */

/** @param type the full MIME type, `text/calendar; charset=utf-8` */
export function downloadFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Taken back at once, the address can be gone before a slow phone has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
