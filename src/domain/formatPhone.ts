/* Telephone numbers as Danes read them aloud. */

/** `35 27 11 12`: eight digits in pairs that stay together; any other number as it was written. */
export function formatPhone(written: string): string {
  const digits = written.replace(/\s/g, '')
  return /^\d{8}$/.test(digits) ? digits.replace(/\d\d(?=\d)/g, '$&\u00a0') : written
}
