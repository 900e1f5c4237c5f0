/* How much the site takes up on the device, where the browser will say. */

export interface StorageUse {
  bytes: number | null
  /** Has the browser promised to keep it? `null`: it does not say. */
  persisted: boolean | null
}

export async function readStorageUse(): Promise<StorageUse> {
  // Absent in some WebKit builds, whatever the types promise.
  const storage = navigator.storage as StorageManager | undefined
  try {
    const [estimate, persisted] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()])
    return { bytes: estimate?.usage ?? null, persisted: persisted ?? null }
  } catch {
    // Where a site may keep nothing, some browsers refuse the question itself.
    return { bytes: null, persisted: null }
  }
}
