/* Is the app opened from the home screen of an iPhone or iPad, where the storage is its own and stays? */

/** Apple's own property; other systems do not have it. */
type AppleNavigator = Navigator & { standalone?: boolean }

/** True on an iPhone or iPad that shows the site in its browser, where storage can be cleared. */
export const isOutsideHomeScreen = (): boolean => (navigator as AppleNavigator).standalone === false
