/* What parts a searched document has: the Danish label a reader sees, and how much a word there counts. */
export const SEARCH_FIELDS = {
  title: { label: 'Titel', weight: 10 },
  otherTitle: { label: 'Også kaldt', weight: 8 },
  organiser: { label: 'Arrangør', weight: 6 },
  speaker: { label: 'Oplægsholder', weight: 6 },
  partner: { label: 'Partner', weight: 5.5 },
  author: { label: 'Skribent', weight: 6 },
  person: { label: 'Person', weight: 6 },
  position: { label: 'Titel', weight: 5 },
  theme: { label: 'Tema', weight: 5 },
  type: { label: 'Type', weight: 4.5 },
  topic: { label: 'Emne', weight: 4.5 },
  place: { label: 'Sted', weight: 4.5 },
  audience: { label: 'Målgruppe', weight: 4 },
  programme: { label: 'Program', weight: 4 },
  summary: { label: 'Resumé', weight: 3.5 },
  sector: { label: 'Sektor', weight: 3 },
  form: { label: 'Form', weight: 3 },
  access: { label: 'Adgang', weight: 3 },
  status: { label: 'Status', weight: 3 },
  recording: { label: 'Optagelse', weight: 3 },
  price: { label: 'Pris', weight: 3 },
  when: { label: 'Tidspunkt', weight: 3 },
  keyword: { label: 'Emneord', weight: 3 },
  description: { label: 'Beskrivelse', weight: 1.5 },
  note: { label: 'Note', weight: 1 },
} as const

export type SearchField = keyof typeof SEARCH_FIELDS

/** Long texts are looked through last, and only for words that no short field has. */
export const isLongField = (field: SearchField): boolean =>
  field === 'description' || field === 'note'
