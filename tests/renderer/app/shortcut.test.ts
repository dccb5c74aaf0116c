import { describe, expect, it } from 'vitest'
import { isBare, isShortcut } from '../../../renderer/app/shortcut.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('isShortcut', () => {
  it.each([
    ['mod+K', press('k', { ctrlKey: true }), true],
    ['mod+K', press('K', { ctrlKey: true }), true], // with Caps Lock
    ['mod+K', press('k', { metaKey: true }), true],
    ['mod+K', press('k'), false],
    ['mod+K', press('k', { ctrlKey: true, shiftKey: true }), false],
    ['mod+K', press('k', { ctrlKey: true, altKey: true }), false],
    ['N', press('n'), true],
    ['N', press('n', { ctrlKey: true }), false],
    ['N', press('N', { shiftKey: true }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['mod+,', press(',', { ctrlKey: true }), true],
    ['mod+1', press('1', { ctrlKey: true }), true],
    ['mod+Enter', press('Enter', { ctrlKey: true }), true],
    ['shift+Enter', press('Enter'), false],
    ['shift+Enter', press('Enter', { shiftKey: true }), true],
    ['space', press(' '), true],
  ] as const)('%s, %o: %s', (keys, pressed, expected) => expect(isShortcut(keys, pressed)).toBe(expected))
})

describe('isBare', () => {
  it('tells what would take a letter from somebody who writes', () => {
    expect(['N', '?', 'shift+Enter'].every(isBare)).toBe(true)
    expect(['mod+K', 'alt+1', 'mod+shift+P'].some(isBare)).toBe(false)
  })
})
