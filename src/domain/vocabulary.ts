/* The closed lists that content chooses from. Ids stand in files and addresses; the labels are in wording. */
export const SECTORS = ['stat', 'region', 'kommune', 'paa-tvaers'] as const
export type Sector = (typeof SECTORS)[number]

export const TOPICS = [
  'ledelse-paa-tvaers',
  'topledelse',
  'ledelseskaeden',
  'faglig-ledelse',
  'politik-og-ledelse',
  'styring-og-reform',
  'strategi',
  'forandring',
  'innovation',
  'samskabelse',
  'borgeren-i-centrum',
  'trivsel-og-stress',
  'corona-erfaringer',
  'dagtilbud-og-skole',
  'samarbejde-og-inddragelse',
  'evaluering-og-laering',
  'tendenser-og-viden',
  'ledermobilitet',
] as const
export type Topic = (typeof TOPICS)[number]

export const ATTENDANCES = ['inPerson', 'online', 'hybrid'] as const
export type Attendance = (typeof ATTENDANCES)[number]

export const STATUSES = ['scheduled', 'cancelled', 'moved', 'withdrawn'] as const
export type SessionStatus = (typeof STATUSES)[number]

/** Who may come: everybody, a named audience, or invited guests only. `null` in content: not stated. */
export const ACCESSES = ['open', 'audience', 'invited'] as const
export type Access = (typeof ACCESSES)[number]
