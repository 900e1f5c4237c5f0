/* Where the app is served from, so that a link made here leads back here. */

/** `https://ledelsesugen.dk`, without a slash at the end. */
export const pageOrigin = (): string => location.origin
