import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeScratch } from '../../../main/sessions/merge-scratch.ts'

test.each([
  ['', 'shaken', 'shaken'],
  ['kept', '', 'kept'],
  ['kept', ' \n', 'kept'],
  ['kept', 'new', 'kept\nnew'],
  ['kept\n', 'new', 'kept\nnew'],
  ['kept\nsha', 'shaken', 'kept\nshaken'],
  ['kept\none\ntw', 'one\ntwo', 'kept\none\ntwo'],
  ['kept\nshaken', 'sha', 'kept\nshaken\nsha'],
])('%j and %j are %j', (kept, added, expected) => {
  expect(mergeScratch(kept, added)).toBe(expected)
})

const line = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 12 })

test('nothing kept is ever lost, and everything new is there', () => {
  fc.assert(
    fc.property(line, line, (kept, added) => {
      const merged = mergeScratch(kept, added)
      expect(merged.startsWith(kept)).toBe(true)
      if (added.trim() !== '') expect(merged.endsWith(added)).toBe(true)
    }),
  )
})

test('typing on, saved at every key, stands there once', () => {
  fc.assert(
    fc.property(
      line,
      fc.string({ unit: fc.constantFrom('x', 'y', ' '), minLength: 1, maxLength: 12 }),
      (kept, typed) => {
        fc.pre(typed.trim() !== '')
        let merged = kept
        for (let end = 1; end <= typed.length; end++) merged = mergeScratch(merged, typed.slice(0, end))
        expect(merged).toBe(mergeScratch(kept, typed))
      },
    ),
  )
})
