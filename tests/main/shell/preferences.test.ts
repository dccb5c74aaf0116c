import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPreferences } from '../../../main/shell/preferences.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grove-preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('preferences', () => {
  test('start with sensible values', () => {
    const preferences = openPreferences(folder)
    expect(preferences.read()).toEqual({ colourScheme: 'auto', idleMinutes: 5 })
    expect(preferences.windowSize()).toEqual({ width: 1280, height: 800 })
    expect(preferences.vaultFolder()).toBe(join(folder, 'vault'))
    expect(preferences.delay()).toEqual({ failedUnlocks: 0, nextTryAt: 0 })
  })

  test('are there after a restart', () => {
    const before = openPreferences(folder)
    before.write({ colourScheme: 'dark', idleMinutes: 15 })
    before.keepWindowSize({ width: 1600, height: 900 })
    before.chooseVaultFolder(join(folder, 'Päpste & Co'))
    before.keepDelay({ failedUnlocks: 4, nextTryAt: 1_793_000_000_000 })
    const after = openPreferences(folder)
    expect(after.read()).toEqual({ colourScheme: 'dark', idleMinutes: 15 })
    expect(after.windowSize()).toEqual({ width: 1600, height: 900 })
    expect(after.vaultFolder()).toBe(join(folder, 'Päpste & Co'))
    expect(after.delay()).toEqual({ failedUnlocks: 4, nextTryAt: 1_793_000_000_000 })
  })

  test('hold these and nothing else', () => {
    openPreferences(folder).write({ colourScheme: 'dark', idleMinutes: 15 })
    const kept = JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'))
    expect(Object.keys(kept).toSorted()).toEqual(['colourScheme', 'delay', 'idleMinutes', 'vaultFolder', 'window'])
  })

  const damaged: readonly string[] = [
    '',
    '{',
    'null',
    '[]',
    '\u0000\u0001',
    '{"idleMinutes": 100000, "colourScheme": "pink", "window": {"width": 1}, "vaultFolder": 5, "delay": {"failedUnlocks": -1}}',
    '{"idleMinutes": "5", "colourScheme": null, "window": null, "vaultFolder": {}, "delay": []}',
  ]
  test.each(damaged)('a damaged file %j is taken as the defaults, value by value', (content) => {
    writeFileSync(join(folder, 'preferences.json'), content)
    const preferences = openPreferences(folder)
    expect(preferences.read()).toEqual({ colourScheme: 'auto', idleMinutes: 5 })
    expect(preferences.windowSize()).toEqual({ width: 1280, height: 800 })
    expect(preferences.vaultFolder()).toBe(join(folder, 'vault'))
    expect(preferences.delay()).toEqual({ failedUnlocks: 0, nextTryAt: 0 })
    preferences.write({ colourScheme: 'light', idleMinutes: 7 })
    expect(openPreferences(folder).read()).toEqual({ colourScheme: 'light', idleMinutes: 7 })
  })

  test('one wrong value does not spoil its neighbours', () => {
    writeFileSync(join(folder, 'preferences.json'), '{"idleMinutes": 0, "colourScheme": "dark"}')
    expect(openPreferences(folder).read()).toEqual({ colourScheme: 'dark', idleMinutes: 5 })
  })

  test('a window is never kept smaller than its screens', () => {
    const preferences = openPreferences(folder)
    preferences.keepWindowSize({ width: 300, height: 200 })
    expect(preferences.windowSize()).toEqual({ width: 1024, height: 700 })
  })
})
