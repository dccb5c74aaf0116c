import { type BrowserWindow, MessageChannelMain } from 'electron'
import type { DoorState } from '../../preload/contract/endpoint.ts'
import type { ToMain, ToVault } from '../control.ts'
import { pageAddress } from './page-protocol.ts'
import { startProver } from './prover.ts'
import type { VaultChild, VaultChildHeard } from './vault-child.ts'

/** One window, one vault process, one port between them: born together, gone together. */
export type Workplace = {
  readonly window: BrowserWindow
  readonly state: () => DoorState
  /** The page stands and the vault process has answered once. */
  readonly isUsable: () => boolean
  readonly tellVault: (word: ToVault) => void
  readonly tellPage: (channel: string, word: unknown) => void
  /** Saves the last words where somebody is signed in, then the window goes, then the vault process. */
  readonly end: () => Promise<void>
}

type Parts = {
  readonly createWindow: () => BrowserWindow
  readonly startVault: (heard: VaultChildHeard) => VaultChild
  readonly start: ToVault & { readonly type: 'start' }
  /** Words of the vault process; `state` is already noted. */
  readonly onWord: (word: ToMain) => void
  /** Page or vault process died by itself: the other must go too. */
  readonly onDeath: () => void
  /** The person closes the window. */
  readonly onClose: () => void
  readonly beforeWindowGoes: (window: BrowserWindow) => void
}

export function openWorkplace({
  createWindow,
  startVault,
  start,
  onWord,
  onDeath,
  onClose,
  beforeWindowGoes,
}: Parts): Workplace {
  let state: DoorState = 'locked'
  let ending: Promise<void> | undefined
  let vaultStands = false
  let pageStands = false
  const provers: VaultChild[] = []
  const died = () => {
    if (!ending) onDeath()
  }

  const vault = startVault({
    onWord: (word) => {
      if (word.type === 'ready') vaultStands = true
      if (word.type === 'state') state = word.state
      if (word.type === 'prove') provers.push(startProver(vault, startVault))
      else onWord(word)
    },
    onDeath: died,
  })
  const window = createWindow()
  const { port1, port2 } = new MessageChannelMain()
  vault.post(start)
  vault.post({ type: 'port' }, [port1])
  // A message sent before the preload listens is lost, hence not at once.
  window.webContents.on('dom-ready', () => {
    if (pageStands) return died() // another document took its place, and the port went with the first
    pageStands = true
    window.webContents.postMessage('port', null, [port2])
  })
  window.on('close', (event) => {
    event.preventDefault() // destroy() does not ask, so this is a person's hand
    onClose()
  })
  window.on('session-end', () => void end()) // Windows: the user signs out
  window.webContents.once('render-process-gone', died)
  window.loadURL(pageAddress).catch(died)

  async function close() {
    if (state !== 'locked') await vault.flush()
    if (!window.isDestroyed()) {
      beforeWindowGoes(window)
      window.destroy()
    }
    await Promise.all([vault, ...provers].map((child) => child.kill()))
  }
  const end = () => {
    ending ??= close()
    return ending
  }

  return {
    window,
    state: () => state,
    isUsable: () => vaultStands && pageStands,
    tellVault: (word) => vault.post(word),
    tellPage: (channel, word) => {
      if (!window.isDestroyed()) window.webContents.send(channel, word)
    },
    end,
  }
}
