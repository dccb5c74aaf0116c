import { randomBytes } from 'node:crypto'
import { dialog } from 'electron'
import type { Preferences } from '../../preload/contract/shell.ts'
import { askForFile } from './ask-for-file.ts'
import type { IdleLock } from './idle-lock.ts'
import type { PreferenceStore } from './preferences.ts'
import type { ShellHandlers } from './shell-handlers.ts'
import type { WorkplaceKeeper } from './workplace-keeper.ts'

type Parts = {
  readonly preferences: PreferenceStore
  readonly keeper: WorkplaceKeeper
  readonly idleLock: IdleLock
  readonly applyPreferences: (preferences: Preferences) => void
  /** Tells the vault process where the vault lies now. */
  readonly startVault: () => void
  /** The demo practice's folder from now on, or the own one again. */
  readonly setDemo: (wanted: boolean) => void
}

/** What main answers to a page: the verbs of contract/shell.ts. */
export const shellVerbs = ({
  preferences,
  keeper,
  idleLock,
  applyPreferences,
  startVault,
  setDemo,
}: Parts): ShellHandlers => ({
  preferences: () => preferences.read(),
  prefer: (wanted) => {
    preferences.write(wanted)
    applyPreferences(wanted)
    return preferences.read()
  },
  chooseVaultFolder: async () => {
    const workplace = keeper.current()
    if (!workplace) return { chosen: false }
    const properties = ['openDirectory' as const, 'createDirectory' as const]
    const { filePaths } = await dialog.showOpenDialog(workplace.window, { title: 'Grove', properties })
    const [path] = filePaths
    // The dialog may have stood open for long: the window may be another one, or somebody may have signed in.
    if (!path || keeper.current() !== workplace || workplace.state() !== 'locked') return { chosen: false }
    preferences.chooseVaultFolder(path)
    startVault()
    return { chosen: true }
  },
  showDemo: ({ shown }) => {
    setDemo(shown)
    startVault()
    return null
  },
  chooseFile: async (wanted) => {
    const workplace = keeper.current()
    if (!workplace) return { ticket: null }
    const path = await askForFile(workplace.window, wanted)
    // As above: who chose the place must be who is still signed in.
    if (!path || keeper.current() !== workplace || workplace.state() !== 'open') return { ticket: null }
    const ticket = randomBytes(16).toString('base64url')
    workplace.tellVault({ type: 'destination', ticket, path })
    return { ticket }
  },
  stillHere: () => {
    idleLock.stillHere()
    return null
  },
  lock: () => {
    void keeper.lock('asked')
    return null
  },
})
