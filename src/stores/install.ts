/* Whether and how the app can be installed here, and the one time that it is offered. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { askToKeepStorage } from '../platform/askToKeepStorage.ts'
import { askToInstall, installWay, watchInstallWay, type InstallWay } from '../platform/install.ts'
import { orMissing } from '../platform/missingScript.ts'

export const useInstall = defineStore('install', () => {
  /** Null until the page is mounted: it is rendered where there is no device. */
  const way = ref<InstallWay | null>(null)
  const isOffered = ref(false)
  let hasLooked = false

  /** To be called when mounted. */
  function look() {
    way.value = installWay()
    watchInstallWay(() => {
      way.value = installWay()
      // Chromium keeps for good what an installed app has stored, if asked.
      if (way.value === 'installed') askToKeepStorage()
    })
  }

  /** Offers it, if that was never done on this device. It is remembered at once, whatever the answer. */
  async function offerOnce() {
    if (hasLooked) return
    hasLooked = true
    const table = await orMissing(import('../data/settingTable.ts'))
    try {
      if (!table || (await table.readSetting('offeredInstall'))) return
      await table.replaceSetting('offeredInstall', true)
      isOffered.value = true
    } catch {
      // Where that cannot be remembered it is not offered, or it would be at every visit.
    }
  }

  /** Lets the browser ask. @returns whether the user said yes */
  async function install(): Promise<boolean> {
    const isAccepted = await askToInstall()
    way.value = isAccepted ? 'installed' : installWay()
    isOffered.value = false
    return isAccepted
  }

  function refuse() {
    isOffered.value = false
  }

  return { way, isOffered, look, offerOnce, install, refuse }
})
