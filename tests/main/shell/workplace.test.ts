import { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ToVault } from '../../../main/control.ts'
import type { VaultChild, VaultChildHeard } from '../../../main/shell/vault-child.ts'
import { openWorkplace } from '../../../main/shell/workplace.ts'

const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
}
const start = {
  type: 'start',
  vaultFolder: '/v',
  demo: false,
  anchorFolder: '/a',
  failedUnlocks: 0,
  waitMs: 0,
} as const

/** The order of things is what matters here, so every part writes into one story. */
let story: string[]
beforeEach(() => {
  story = []
})

function aWorkplace() {
  const children: VaultChildHeard[] = []
  const startVault = (heard: VaultChildHeard): VaultChild => {
    const name = children.length === 0 ? 'vault' : 'prover'
    children.push(heard)
    return {
      post: (word: ToVault, ports) => void story.push(`${name}: ${word.type}${ports ? ' with port' : ''}`),
      flush: async () => void story.push(`${name}: flush`),
      kill: async () => void story.push(`${name}: killed`),
    }
  }
  const workplace = openWorkplace({
    createWindow: () => new BrowserWindow({ webPreferences }),
    startVault,
    start,
    onWord: (word) => story.push(`heard ${word.type}`),
    onDeath: () => story.push('death'),
    onClose: () => story.push('close'),
    beforeWindowGoes: () => story.push('window goes'),
  })
  workplace.window.on('closed', () => story.push('window gone'))
  return { workplace, vault: children[0] as VaultChildHeard, children }
}

describe('a workplace', () => {
  test('begins with the vault process told where to look and given its end of the port', () => {
    aWorkplace()
    expect(story).toEqual(['vault: start', 'vault: port with port'])
  })

  test('can be used when both have said something', () => {
    const { workplace, vault } = aWorkplace()
    vault.onWord({ type: 'ready' })
    expect(workplace.isUsable()).toBe(false)
    workplace.window.webContents.emit('dom-ready')
    expect(workplace.isUsable()).toBe(true)
  })

  test('ends, signed in: last words, window, vault process', async () => {
    const { workplace, vault } = aWorkplace()
    vault.onWord({ type: 'state', state: 'open' })
    story = []
    await workplace.end()
    expect(story).toEqual(['vault: flush', 'window goes', 'window gone', 'vault: killed'])
    expect(workplace.window.isDestroyed()).toBe(true)
  })

  test('ends, locked: nobody has last words', async () => {
    const { workplace } = aWorkplace()
    story = []
    await workplace.end()
    expect(story).toEqual(['window goes', 'window gone', 'vault: killed'])
  })

  test('ends once, and nothing that dies afterwards is news', async () => {
    const { workplace, vault } = aWorkplace()
    await Promise.all([workplace.end(), workplace.end()])
    story = []
    vault.onDeath()
    workplace.window.webContents.emit('render-process-gone')
    await workplace.end()
    workplace.tellPage('idle-warning', 5)
    expect(story).toEqual([])
  })

  test.each([
    ['the vault process dies', (w: ReturnType<typeof aWorkplace>) => w.vault.onDeath()],
    [
      'the page crashes',
      (w: ReturnType<typeof aWorkplace>) => w.workplace.window.webContents.emit('render-process-gone'),
    ],
    [
      'another document takes the place of the page',
      (w: ReturnType<typeof aWorkplace>) => {
        w.workplace.window.webContents.emit('dom-ready')
        w.workplace.window.webContents.emit('dom-ready')
      },
    ],
  ])('says so when %s', (_what, happens) => {
    const made = aWorkplace()
    story = []
    happens(made)
    expect(story).toEqual(['death'])
  })

  test('a hand that closes the window does not destroy it', () => {
    const { workplace } = aWorkplace()
    story = []
    workplace.window.close()
    expect(story).toEqual(['close'])
    expect(workplace.window.isDestroyed()).toBe(false)
  })

  test('a process that proves files is given one end of a port each, and ends with the workplace', async () => {
    const { workplace, vault } = aWorkplace()
    story = []
    vault.onWord({ type: 'prove' })
    expect(story).toEqual(['prover: prove with port', 'vault: prover with port'])
    await workplace.end()
    expect(story).toContain('prover: killed')
  })
})
