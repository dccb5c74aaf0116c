import { BrowserWindow, ipcMain } from 'electron'
import { beforeEach, describe, expect, test } from 'vitest'
import { handleShell, type ShellHandlers } from '../../../main/shell/shell-handlers.ts'
import type { DoorState } from '../../../preload/contract/endpoint.ts'
import { shell } from '../../../preload/contract/shell.ts'
import { ipcMain as fakeIpcMain } from '../../desktop/stand-in/fake-ipc-main.ts'
import { hostileAddresses } from './hostile-addresses.ts'

const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
}
const kept = { colourScheme: 'dark', idleMinutes: 5 } as const

let window: BrowserWindow | null
let state: DoorState
let called: string[]
let noted: string[]
let handlers: ShellHandlers

beforeEach(() => {
  for (const channel of fakeIpcMain.handlers.keys()) ipcMain.removeHandler(channel)
  window = new BrowserWindow({ webPreferences })
  state = 'locked'
  called = []
  noted = []
  handlers = {
    preferences: () => kept,
    prefer: (wanted) => {
      called.push('prefer')
      return wanted
    },
    chooseVaultFolder: async () => ({ chosen: true }),
    showDemo: () => null,
    chooseFile: async () => ({ ticket: null }),
    stillHere: () => null,
    lock: () => {
      called.push('lock')
      return null
    },
  }
  const note = (...parts: readonly string[]) => void noted.push(parts.join(' '))
  const late = Object.fromEntries(
    Object.keys(handlers).map((verb) => [verb, (input: never) => handlers[verb as keyof ShellHandlers](input)]),
  ) as ShellHandlers
  handleShell(ipcMain, late, { window: () => window, state: () => state, note })
})

const ownPage = { url: 'app://grove/index.html#/groups', parent: null }
const call = (
  verb: string,
  input: unknown = null,
  { frame = ownPage as object | null, sender = window?.webContents } = {},
) => fakeIpcMain.handlers.get(`shell:${verb}`)?.({ sender, senderFrame: frame }, input)

describe('the channels of the shell', () => {
  test('are exactly the verbs of the contract', () => {
    expect([...fakeIpcMain.handlers.keys()].toSorted()).toEqual(
      Object.keys(shell)
        .map((verb) => `shell:${verb}`)
        .toSorted(),
    )
  })

  test('answer the page of the present window', async () => {
    expect(await call('preferences')).toEqual({ ok: true, value: kept })
    expect(await call('prefer', { colourScheme: 'light', idleMinutes: 15 })).toMatchObject({ ok: true })
    expect(called).toEqual(['prefer'])
  })
})

describe('who asks', () => {
  const refused = { ok: false, failure: { code: 'not-allowed' } }
  const wanted = { colourScheme: 'light', idleMinutes: 15 }

  test.each(hostileAddresses)('not a frame at %s', async (url) => {
    expect(await call('prefer', wanted, { frame: { url, parent: null } })).toEqual(refused)
    expect(called).toEqual([])
  })
  test('not a frame inside the page', async () => {
    expect(await call('prefer', wanted, { frame: { ...ownPage, parent: {} } })).toEqual(refused)
  })
  test('not a frame that is gone', async () => {
    expect(await call('prefer', wanted, { frame: null })).toEqual(refused)
  })
  test('not another window, not the one before a lock', async () => {
    const other = new BrowserWindow({ webPreferences })
    expect(await call('prefer', wanted, { sender: other.webContents })).toEqual(refused)
    const old = window?.webContents
    window = other
    expect(await call('prefer', wanted, { sender: old })).toEqual(refused)
    other.destroy()
    expect(await call('prefer', wanted, { sender: other.webContents })).toEqual(refused)
    window = null
    expect(await call('prefer', wanted, { sender: old })).toEqual(refused)
    expect(called).toEqual([])
  })
})

describe('what is asked', () => {
  const bad: readonly [unknown, object][] = [
    [{ colourScheme: 'pink', idleMinutes: 5 }, { colourScheme: { fault: 'not-a-choice' } }],
    [{ colourScheme: 'dark', idleMinutes: 16 }, { idleMinutes: {} }],
    [{ colourScheme: 'dark', idleMinutes: 0 }, { idleMinutes: {} }],
    [{ colourScheme: 'dark', idleMinutes: '5' }, { idleMinutes: { fault: 'not-a-number' } }],
    [{ colourScheme: 'dark' }, {}],
    [{ colourScheme: 'dark', idleMinutes: 5, vaultFolder: '/' }, {}],
    [null, {}],
    ['x', {}],
    [[], {}],
  ]
  test.each(bad)('%j is refused', async (input, fields) => {
    expect(await call('prefer', input)).toMatchObject({ ok: false, failure: { code: 'invalid', fields } })
    expect(called).toEqual([])
  })

  test('a lock only where somebody is signed in', async () => {
    expect(await call('lock')).toEqual({ ok: false, failure: { code: 'locked' } })
    expect(called).toEqual([])
    for (state of ['open', 'room'] as const) expect(await call('lock')).toEqual({ ok: true, value: null })
    expect(called).toEqual(['lock', 'lock'])
  })

  test('another vault only while locked', async () => {
    expect(await call('chooseVaultFolder')).toEqual({ ok: true, value: { chosen: true } })
    state = 'open'
    expect(await call('chooseVaultFolder')).toEqual({ ok: false, failure: { code: 'not-possible' } })
    state = 'room'
    expect(await call('chooseVaultFolder')).toEqual({ ok: false, failure: { code: 'room' } })
  })
})

describe('what goes wrong', () => {
  test('a fault of the shell is data without words, and is noted', async () => {
    const broken = () => {
      throw new Error('ENOENT: /home/anna/Grove')
    }
    handlers = { ...handlers, preferences: broken, stillHere: async () => broken() }
    for (const verb of ['preferences', 'stillHere']) {
      expect(await call(verb)).toEqual({ ok: false, failure: { code: 'unexpected' } })
    }
    expect(noted).toEqual(['shell.preferences unexpected', 'shell.stillHere unexpected'])
  })
  test('an answer that the contract does not know is not given', async () => {
    handlers = {
      ...handlers,
      chooseVaultFolder: async () => ({ chosen: true, path: '/home/anna' }) as { chosen: boolean },
    }
    expect(await call('chooseVaultFolder')).toEqual({ ok: false, failure: { code: 'unexpected' } })
  })
})
