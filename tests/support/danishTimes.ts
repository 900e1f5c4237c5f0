/* Instants at which Min uge says something else, and device zones in which it must say the same. */

export const ZONES = [
  'Europe/Copenhagen',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

/** The sessions that are in Min uge then. */
export const KEPT_THEN = ['2020-ensomt-paa-toppen', '2020-reflekterende-laeringsmiljoeer']

/**
 * What the page must say at twelve instants; the whole of it must be the same everywhere. The clock of the
 * device is set and not the preview clock, which begins with a Danish time and so proves less.
 */
export const INSTANTS: Record<string, string> = {
  '2020-08-01T10:00:00Z': 'Om 68 dage',
  '2020-10-08T21:59:00Z': 'I dag inden midnat: om 1 minut',
  '2020-10-08T22:00:00Z': 'I dag kl. 12.00: om 12 timer',
  '2020-10-09T10:00:00Z': 'Onsdag den 28. oktober',
  '2020-10-25T00:30:00Z': 'Mandag den 26. oktober',
  '2020-10-25T01:30:00Z': 'kl. 9.00-10.30',
  '2020-10-25T23:00:00Z': 'kl. 9.00-10.30',
  '2020-10-28T12:00:00Z': 'kl. 11.30-14.30',
  '2020-10-30T22:59:59Z': 'kl. 11.30-14.30',
  '2020-10-30T23:00:00Z': 'Ledelsesugen 2020',
  '2020-12-31T23:00:00Z': 'Ledelsesugen 2020',
  '2021-03-28T01:00:00Z': 'Ledelsesugen 2020',
}

/** A phone whose clock is years wrong. */
export const WRONG_CLOCKS = ['1999-12-31T23:59:59Z', '2019-10-28T08:00:00Z', '2038-01-19T03:14:08Z']
