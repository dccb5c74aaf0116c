import { join } from 'node:path'
import Store from 'electron-store'
import { type Preferences, preferences as preferencesSchema } from '../../preload/contract/shell.ts'
import { z } from '../../preload/contract/zod.ts'
import { noDelay, type UnlockDelay } from './unlock-delay.ts'

export const smallestWindow = { width: 1024, height: 700 }

/** Everything kept in clear. Nothing about people, and no secret. */
const kept = z.object({
  ...preferencesSchema.shape,
  window: z.object({
    width: z.number().int().min(smallestWindow.width).max(10_000),
    height: z.number().int().min(smallestWindow.height).max(10_000),
  }),
  /** Null: beside the preferences. */
  vaultFolder: z.string().nullable(),
  delay: z.object({ failedUnlocks: z.number().int().min(0), nextTryAt: z.number().min(0) }),
})
type Kept = z.output<typeof kept>

const defaults: Kept = {
  colourScheme: 'auto',
  idleMinutes: 5,
  window: { width: 1280, height: 800 },
  vaultFolder: null,
  delay: noDelay,
}

export type PreferenceStore = {
  readonly read: () => Preferences
  readonly write: (preferences: Preferences) => void
  readonly windowSize: () => Kept['window']
  readonly keepWindowSize: (size: Kept['window']) => void
  readonly vaultFolder: () => string
  readonly chooseVaultFolder: (path: string) => void
  readonly delay: () => UnlockDelay
  readonly keepDelay: (delay: UnlockDelay) => void
}

/** Opens `preferences.json` in the folder. A value that is missing or wrong is taken as its default. */
export function openPreferences(folder: string): PreferenceStore {
  const store = new Store<Kept>({ cwd: folder, name: 'preferences', defaults, clearInvalidConfig: true })
  const get = <K extends keyof Kept>(key: K): Kept[K] => {
    const read = kept.shape[key].safeParse(store.get(key))
    return read.success ? (read.data as Kept[K]) : defaults[key]
  }
  return {
    read: () => ({ colourScheme: get('colourScheme'), idleMinutes: get('idleMinutes') }),
    write: (preferences) => store.set(preferences),
    windowSize: () => get('window'),
    keepWindowSize: ({ width, height }) => {
      const size = { width: Math.max(width, smallestWindow.width), height: Math.max(height, smallestWindow.height) }
      store.set('window', size)
    },
    vaultFolder: () => get('vaultFolder') ?? join(folder, 'vault'),
    chooseVaultFolder: (path) => store.set('vaultFolder', path),
    delay: () => get('delay'),
    keepDelay: (delay) => store.set('delay', delay),
  }
}
