/* What the form of /deltag says on its own account. Apart from the rest of the wording, because it comes with the form. */
export const SUBMISSION_MESSAGES = {
  kept: 'Det, du skriver, bliver gemt som en kladde på denne enhed, mens du skriver. Kun du kan se den.',
  found: (day: string) => `Her er din kladde fra den ${day}. Du kan skrive videre.`,
  notKept:
    'Browseren kan ikke gemme en kladde, måske fordi vinduet er privat. Det, du har skrevet, står her, indtil du lukker eller genindlæser siden.',
  deleted: 'Kladden er slettet.',
  exchanged: 'Kladden fra før er tilbage i stedet for den, du var i gang med.',
  opened: (to: string) =>
    `Vi har bedt din enhed om at åbne en mail til ${to}. Mailen er først sendt, når du trykker på Send i dit mailprogram, og det kan appen ikke se. Kom der ingen mail frem, så brug en af de andre måder.`,
  downloaded: (file: string, to: string) =>
    `Filen ${file} er hentet. Vedhæft den i en mail til ${to}. Appen kan ikke se, om den bliver sendt.`,
  copied: (to: string) =>
    `Teksten er kopieret. Sæt den ind i en mail til ${to}. Appen kan ikke se, om den bliver sendt.`,
  copyFailed: 'Teksten kunne ikke kopieres her. Hent den som fil i stedet.',
  shared: (to: string) =>
    `Filen er givet videre til den app, du valgte. Send den til ${to}. Appen kan ikke se, om den bliver sendt.`,
  shareFailed: 'Enheden kunne ikke dele filen. Hent den i stedet, og vedhæft den i en mail.',
} as const
