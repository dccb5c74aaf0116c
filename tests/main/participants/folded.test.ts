import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, foldedWords } from '../../../main/participants/folded.ts'

test.each([
  ['Łukasz', 'lukasz'],
  ['Søren Ågesen', 'soren agesen'],
  ['GROSS', 'Groß'],
  ['groß', 'GROẞ'],
  ['Þórsson', 'THORSSON'],
  ['Ægir Œdipe', 'aegir oedipe'],
  ['İpek Yıldız', 'ipek yildiz'],
  ['O’Brien', "o'brien"],
  ['O´Brien', 'OBrien'],
  ['Núñez‑Álvarez', 'nunez-alvarez'],
  ['Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ'],
  ['Ковалёва', 'КОВАЛЕВА'],
  ['\u200fלוי\u200e', 'לוי'],
  ['e\u0301 \u00e9', '\u00e9 e\u0301'],
  ['Ａｎｎａ　Ｌｅｅ', 'anna lee'],
  ['Đặng Thị', 'dang thi'],
  ['김', '\u1100\u1175\u11b7'],
])('%s is found as %s', (one, other) => {
  expect(folded(one)).toBe(folded(other))
})

test('names of different letters stay different', () => {
  expect(new Set(['Sato', 'Seto', '佐藤', 'Σάτο', 'Сато'].map(folded)).size).toBe(5)
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(folded(folded(words))).toBe(folded(words))
    }),
    { numRuns: 2000 },
  )
})

test('case, composition and spaces around do not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(folded(` ${words.normalize('NFD')}  `)).toBe(folded(words.normalize('NFC')))
    }),
    { numRuns: 1000 },
  )
})

test('words are each named once, and none where nothing is left', () => {
  expect(foldedWords('  Zoë ZOE\tGrant ')).toEqual(['zoe', 'grant'])
  expect(foldedWords(' \u200b ’ ')).toEqual([])
})
