import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { debugSwitches } from './shell/debug-switches.ts'
import { hardenApp } from './shell/hardening.ts'
import { startShell } from './shell/start-shell.ts'

// Files of Grove and of Chromium are for their owner alone.
process.umask(0o077)

// A tool that watches a test or a developer's run needs these switches; an installed Grove has no use for them.
if (app.isPackaged && debugSwitches([...process.execArgv, ...process.argv.slice(1)]).length > 0) {
  dialog.showErrorBox(
    'Grove does not start',
    'It was started with a debugging switch, which would open the records to other programs.',
  )
  app.exit(1)
} else {
  hardenApp(app)
  const userData = process.env.GROVE_USER_DATA
  if (userData) app.setPath('userData', resolve(userData))
  mkdirSync(app.getPath('userData'), { recursive: true, mode: 0o700 })
  // A second start shows the window of the first: two Groves must never hold one vault.
  if (!app.requestSingleInstanceLock()) app.quit()
  else void app.whenReady().then(() => startShell(join(import.meta.dirname, '..')))
}
