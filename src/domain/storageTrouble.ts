/* What can stand between the app and its database, and is told to the user in its own words. */

/**
 * blocked: another tab holds an earlier version of the database and does not let go; outdated: another
 * tab has brought a newer one; newer: what is stored may be read here, and not changed; lost: the
 * browser has dropped the connection and gives no other; slow: the device did not answer in time.
 */
export type Trouble = 'blocked' | 'outdated' | 'newer' | 'lost' | 'slow'

/** Nothing was written, and nothing will be once this has been thrown. */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
  readonly trouble: Trouble
  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`storage: ${trouble}`, options)
    this.trouble = trouble
  }
}
