/** Where the ids of what was pressed before the app was there are kept (sessionStorage), with spaces between. */
export const EARLY_TAPS_KEY = 'ledelsesugen.earlyTaps'
