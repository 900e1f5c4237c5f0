/* What the app says on its own account, in Danish: of what was kept, could not be kept, or stands in the way. */
import type { Trouble } from './storageTrouble.ts'

export const attachBlocked = (title: string): string =>
  `Dit svar er ikke gemt, fordi »${title}« også ligger i Min uge og optager pladsen. Intet er gået tabt. Fjern »${title}« fra Min uge, eller svar først på, hvilket arrangement det er, hvis du bliver spurgt. Svar så igen her.`

export const MESSAGES = {
  readyOffline:
    'Klar til brug offline: Programmet, bloggen og siderne ligger nu på din enhed, også når du er uden net.',
  updateWaiting:
    'Der er en ny udgave af appen. Det, du har gemt, følger med. Genindlæs, når det passer dig.',
  bookmarkFailed:
    'Arrangementet blev ikke gemt, fordi browseren ikke gav plads til det. Det, du gemte før, er uændret. Prøv igen, eller frigør plads på enheden.',
  removeFailed:
    'Arrangementet blev ikke fjernet fra Min uge. Det er stadig gemt. Prøv igen om lidt.',
  storageUnavailable:
    'Denne browser gemmer ikke noget for siden lige nu. Du kan læse alt, og det, du lægger i Min uge, bliver liggende, indtil du lukker eller genindlæser siden.',
  noteFailed:
    'Din note blev ikke gemt, fordi browseren ikke gav plads til det. Teksten står stadig på skærmen. Frigør plads på enheden, og tryk på »Prøv igen«, eller kopiér teksten, før du lukker siden.',
  noteUnreadable:
    'Din note blev ikke gemt. Der ligger allerede en note til arrangementet, som denne udgave af appen ikke kan læse. Den er ikke rørt. Kopiér det, du har skrevet, og genindlæs siden.',
  noteUnsaved: 'Ikke gemt. Teksten står stadig her på skærmen.',
  noteTooLong:
    'Noten er for lang og bliver ikke gemt. Teksten står stadig her på skærmen. Forkort den til højst 10.000 tegn.',
  noteNearLimit: 'Der er snart ikke plads til mere i noten.',
  notesUnavailable:
    'Du kan ikke skrive noter lige nu, fordi browseren ikke gemmer noget for siden.',
  agendaFailed:
    'Min uge kunne ikke opdateres, fordi browseren ikke gav plads til det. Intet er gået tabt. Prøv igen om lidt.',
  contentBehind:
    'Tider og lokaler kan være ændret siden. Det, du har gemt i Min uge, er ikke berørt.',
  calendarEmpty:
    'Der er ikke noget at lægge i kalenderen, eller programmet ligger endnu ikke på din enhed. Åbn Min uge, og prøv igen.',
  calendarFailed:
    'Kalenderfilen blev ikke lavet, fordi browseren ikke gav adgang til det, du har gemt. Intet er ændret. Prøv igen om lidt.',
  deleteFailed: 'Dine data blev ikke slettet. Luk andre faner med siden, og prøv igen.',
  deleted:
    'Alt, hvad du havde gemt, er slettet. Appens egne filer bliver liggende, så siden stadig kan åbnes uden net.',
  installed: 'Appen er installeret på denne enhed. Du åbner den fra skærmen som dine andre apps.',
  installLater:
    'Appen er ikke installeret. Du kan altid gøre det under »Installér appen« nederst på siden.',
  sharedWeekFailed:
    'Arrangementerne blev ikke gemt, fordi browseren ikke gav plads til dem. Min uge er uændret. Prøv igen, eller frigør plads på enheden.',
  backupSaved:
    'Sikkerhedskopien er lavet. Du finder den der, hvor browseren lægger det, du henter.',
  backupFailed:
    'Sikkerhedskopien kunne ikke laves. Det, du har gemt, er uændret. Genindlæs siden, og prøv igen.',
  restoreReadFailed:
    'Filen kunne ikke lægges ved siden af det, du har her, fordi browseren ikke gav adgang til det. Intet er ændret. Genindlæs siden, og prøv igen.',
  storageLostAgain:
    'Browseren har mistet forbindelsen til det, der er gemt på enheden, også efter en genindlæsning. Det, du gemte før, ligger der stadig. Luk alle faner med siden, eller luk appen helt, og åbn den igen.',
  changeFailed: 'Det, du lige ville gemme eller ændre, er ikke gemt. ',
  noteHeldBack: 'Din note blev ikke gemt, men teksten står stadig på skærmen. ',
  keptForThisVisit:
    'Browseren gemmer ikke noget for siden, måske fordi vinduet er privat. Det, du vælger, ligger kun i Min uge, indtil du lukker eller genindlæser siden. Vil du beholde det, så send Min uge til dig selv som et link.',
  onlineOnly:
    'Denne browser kan ikke gemme siden til brug uden net, så programmet kan kun åbnes, når du har net. Det, du har gemt i Min uge, er ikke berørt. Vil du have programmet med uden net, så åbn siden i Safari eller Chrome, i et almindeligt vindue og ikke inde i en anden app.',
  restoreFailed:
    'Sikkerhedskopien blev ikke lagt ind, fordi browseren ikke gav plads til den. Det, du havde, er uændret. Frigør plads på enheden, og prøv igen.',
} as const

/** What stands between the app and what is kept on the device: what is safe, and what to do. */
export const STORAGE_TROUBLE: Record<Trouble, string> = {
  blocked:
    'En ældre udgave af appen er åben i en anden fane. Så længe kan det, du har gemt, hverken vises eller ændres her. Intet er gået tabt. Luk den anden fane, så kommer det frem igen.',
  outdated:
    'Appen er opdateret i en anden fane. Det, du har gemt, følger med. Genindlæs, når det passer dig.',
  newer:
    'Det, du har gemt på enheden, er lavet med en nyere udgave af appen. Du kan se det her, men det bliver ikke ændret, så intet går tabt. Genindlæs siden, når du har net, for at få den nye udgave.',
  lost: 'Browseren har mistet forbindelsen til det, der er gemt på enheden. Det, du gemte før, ligger der stadig. Genindlæs siden, og prøv igen.',
  slow: 'Enheden svarede ikke i tide. Det, du gemte før, er uændret. Prøv igen om lidt.',
}

/** Of rows that could not be read and were laid aside. */
export const laidAside = (count: number): string =>
  count === 1
    ? 'En gemt ting kunne ikke læses. Den er lagt til side på enheden og ikke slettet. Resten er i orden. Du finder den under »Cookies og data på din enhed«.'
    : `${count} gemte ting kunne ikke læses. De er lagt til side på enheden og ikke slettet. Resten er i orden. Du finder dem under »Cookies og data på din enhed«.`
