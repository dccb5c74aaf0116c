import { app, nativeTheme } from 'electron'
import { beforeAll, describe, expect, test } from 'vitest'
import { hardenApp } from '../../../main/shell/hardening.ts'
import { createPageWindow } from '../../../main/shell/page-window.ts'
import { app as fakeApp } from '../../desktop/stand-in/fake-app.ts'
import { fakeEvent } from '../../desktop/stand-in/fake-event.ts'
import type { BrowserWindow as FakeWindow } from '../../desktop/stand-in/fake-window.ts'
import { hostileAddresses } from './hostile-addresses.ts'
import { permissionNames } from './permission-names.ts'

const openWindow = () =>
  createPageWindow({
    preload: '/preload.cjs',
    rendererFolder: '/renderer',
    size: { width: 1280, height: 800 },
    devTools: false,
  }) as unknown as FakeWindow

beforeAll(() => {
  hardenApp(app)
  fakeApp.becomeReady()
})

describe('the application', () => {
  test('runs every page in a sandbox', () => expect(fakeApp.recorded.sandboxEnabled).toBe(true))
  test('resolves no name', () => expect(app.commandLine.getSwitchValue('host-resolver-rules')).toBe('MAP * ~NOTFOUND'))
})

describe('a window', () => {
  test('has no Node, no storage on disk, no spell checker, no tools', () => {
    const { options } = openWindow()
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
  })

  test('lives in a session of its own, in memory', () => {
    const [one, two] = [openWindow().webContents.session, openWindow().webContents.session]
    expect(one.partition).not.toBe(two.partition)
    for (const session of [one, two]) {
      expect(session.partition).not.toMatch(/^persist:|^$/)
      expect(session.options).toEqual({ cache: false })
      expect(session.recorded.spellChecker).toBe(false)
    }
  })

  test('has a constant title, which no page can change', () => {
    const window = openWindow()
    const event = fakeEvent()
    window.emit('page-title-updated', event, 'A name')
    expect(event.defaultPrevented).toBe(true)
    expect(window.getTitle()).toBe('Grove')
  })

  test('asks not to be captured, and is drawn on the ground of its theme', () => {
    expect(openWindow().recorded.contentProtection).toBe(true)
    expect(openWindow().options.backgroundColor).toMatch(/^#f/)
    Object.assign(nativeTheme, { shouldUseDarkColors: true })
    expect(openWindow().options.backgroundColor).toMatch(/^#[12]/)
    Object.assign(nativeTheme, { shouldUseDarkColors: false })
  })

  test('cannot be made smaller than its screens', () => {
    expect(openWindow().options).toMatchObject({ minWidth: 1024, minHeight: 700 })
  })
})

describe('a page', () => {
  test('knows enough permission names for the test to mean something', () => {
    expect(permissionNames.length).toBeGreaterThan(30)
  })

  test.each(permissionNames)('is not granted %s', (permission) => {
    const { permissionRequest, permissionCheck, devicePermission } = openWindow().webContents.session.recorded
    const answers: boolean[] = []
    permissionRequest?.(null, permission, (granted) => answers.push(granted))
    expect(answers).toEqual([false])
    expect(permissionCheck?.(null, permission)).toBe(false)
    expect(devicePermission?.({ deviceType: permission })).toBe(false)
  })

  test.each(hostileAddresses)('goes nowhere: %s', (url) => {
    const { webContents } = openWindow()
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = fakeEvent({ url })
      webContents.emit(name, event, url)
      expect(event.defaultPrevented, name).toBe(true)
    }
    expect(webContents.openHandler({ url })).toEqual({ action: 'deny' })
  })

  test.each(hostileAddresses)('asks for nothing: %s', (url) => {
    const answers: unknown[] = []
    const request = { partition: '', url, method: 'GET', resourceType: 'image', headers: {} }
    openWindow().webContents.session.recorded.beforeRequest?.(request, (answer) => answers.push(answer))
    expect(answers).toEqual([{ cancel: true }])
  })

  test('asks for its own parts', () => {
    const answers: unknown[] = []
    const url = 'app://grove/assets/index.js'
    const request = { partition: '', url, method: 'GET', resourceType: 'script', headers: {} }
    openWindow().webContents.session.recorded.beforeRequest?.(request, (answer) => answers.push(answer))
    expect(answers).toEqual([{ cancel: false }])
  })

  test('gets no webview and downloads nothing', () => {
    const { webContents } = openWindow()
    const attach = fakeEvent()
    webContents.emit('will-attach-webview', attach, {}, {})
    const download = fakeEvent()
    webContents.session.emit('will-download', download)
    expect([attach.defaultPrevented, download.defaultPrevented]).toEqual([true, true])
  })
})
