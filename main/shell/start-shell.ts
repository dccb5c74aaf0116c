import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { app, dialog, ipcMain, nativeTheme, powerMonitor } from 'electron'
import type { Preferences } from '../../preload/contract/shell.ts'
import type { ToMain } from '../control.ts'
import { createIdleLock } from './idle-lock.ts'
import { openLogFile } from './log-file.ts'
import { setMenu } from './menu.ts'
import { createPageWindow } from './page-window.ts'
import { lockOnPowerEvents } from './power-lock.ts'
import { openPreferences } from './preferences.ts'
import { handleShell } from './shell-handlers.ts'
import { shellVerbs } from './shell-verbs.ts'
import { afterFailure, noDelay, waitMs } from './unlock-delay.ts'
import { startVaultChild } from './vault-child.ts'
import { openWorkplace } from './workplace.ts'
import { keepWorkplace } from './workplace-keeper.ts'

/** Puts the shell together once Electron is ready. `bundles` is the folder of main, preload and renderer as built. */
export function startShell(bundles: string) {
  const userData = app.getPath('userData')
  const devTools = !app.isPackaged
  const note = openLogFile(join(userData, 'logs'), () => new Date())
  const preferences = openPreferences(userData)
  const applyPreferences = ({ colourScheme }: Preferences) => {
    nativeTheme.themeSource = colourScheme === 'auto' ? 'system' : colourScheme
  }
  applyPreferences(preferences.read())

  /** Until Grove is closed, or the demo practice is left: nothing of it is remembered. */
  let inDemo = false
  const delayNow = () => ({
    failedUnlocks: preferences.delay().failedUnlocks,
    waitMs: waitMs(preferences.delay(), Date.now()),
  })
  const startWord = () => ({
    type: 'start' as const,
    vaultFolder: inDemo ? join(userData, 'demo-practice') : preferences.vaultFolder(),
    demo: inDemo,
    anchorFolder: join(userData, 'anchors'),
    ...(inDemo ? { failedUnlocks: 0, waitMs: 0 } : delayNow()),
  })

  function hear(word: ToMain) {
    switch (word.type) {
      case 'state':
        // Everybody knows the demo practice's passphrases: they must not shorten the wait for one's own.
        if (word.state === 'open' && !inDemo) preferences.keepDelay(noDelay)
        return idleLock.watch(word.state === 'open')
      case 'unlock-failed': {
        if (inDemo) return
        const delay = afterFailure(preferences.delay(), Date.now())
        preferences.keepDelay(delay)
        const { failedUnlocks } = delay
        return keeper.current()?.tellVault({ type: 'wait', failedUnlocks, waitMs: waitMs(delay, Date.now()) })
      }
      case 'lock':
        return lock(word.reason)
      case 'log':
        return note(word.line)
    }
  }

  const openOne = () => {
    idleLock.watch(false)
    return openWorkplace({
      createWindow: () =>
        createPageWindow({
          preload: join(bundles, 'preload', 'index.cjs'),
          rendererFolder: join(bundles, 'renderer'),
          size: preferences.windowSize(),
          devTools,
        }),
      startVault: (heard) => startVaultChild(join(bundles, 'main', 'vault-process.js'), app.isPackaged, heard),
      start: startWord(),
      onWord: hear,
      onDeath: () => void keeper.died(),
      onClose: () => app.quit(),
      beforeWindowGoes: (window) => preferences.keepWindowSize(window.getNormalBounds()),
    })
  }
  const idleLock = createIdleLock({
    limitMinutes: () => preferences.read().idleMinutes,
    clocks: { monotonicMs: () => performance.now(), wallMs: () => Date.now() },
    lock: () => lock('idle'),
    warn: (seconds) => keeper.current()?.tellPage('idle-warning', seconds),
  })
  const keeper = keepWorkplace({
    open: openOne,
    note,
    giveUp: () => {
      dialog.showErrorBox(
        'Grove cannot start',
        'A part of it ends at once. Install Grove again; the records are not touched.',
      )
      app.exit(1)
    },
  })
  const lock = (reason: string) => void keeper.lock(reason)

  setInterval(idleLock.tick, 1000)
  lockOnPowerEvents(powerMonitor, lock)
  setMenu({ lock: () => lock('menu'), devTools })
  const startVault = () => keeper.current()?.tellVault(startWord())
  const setDemo = (wanted: boolean) => {
    inDemo = wanted
  }
  const verbs = shellVerbs({ preferences, keeper, idleLock, applyPreferences, startVault, setDemo })
  handleShell(ipcMain, verbs, {
    window: () => keeper.current()?.window ?? null,
    state: () => keeper.current()?.state() ?? 'locked',
    note,
  })

  // Every lock destroys the only window. Without a listener Electron would quit then.
  app.on('window-all-closed', () => {})
  app.on('second-instance', () => {
    const window = keeper.current()?.window
    if (!window || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('before-quit', (event) => {
    if (!keeper.current()) return
    event.preventDefault()
    void keeper.leave().then(() => app.quit())
  })
  note('shell', 'started')
}
