/** Where the ids of what was pressed before the app was there are kept (sessionStorage), with spaces between. */
export const EARLY_TAPS_KEY = 'ledelsesugen.earlyTaps'

/** Where the ids of what is kept are noted (localStorage), likewise: a page shows them as kept from its first paint. */
export const KEPT_KEY = 'ledelsesugen.kept'

/** Before an id: what was pressed was shown as kept, and is to be taken away. */
export const AWAY = '-'
