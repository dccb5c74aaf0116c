import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredRanges } from '../../../main/documents/covered-ranges.ts'
import { findUnprintable } from '../../../main/documents/find-unprintable.ts'
import { heading } from '../../../main/documents/heading.ts'
import { lineChart } from '../../../main/documents/line-chart.ts'
import { paragraph } from '../../../main/documents/paragraph.ts'
import { printedText, unprintable } from '../../../main/documents/unprintable.ts'
import { aDocument } from '../../support/a-document.ts'
import { fontCharacters } from '../../support/font-characters.ts'

const fonts = resolve(import.meta.dirname, '../../../node_modules/pdfmake/fonts/Roboto')
const faces = ['Regular', 'Medium', 'Italic', 'MediumItalic'].map((face) =>
  fontCharacters(resolve(fonts, `Roboto-${face}.ttf`)),
)
const isPrinted = (code: number) => coveredRanges.some(([first, last]) => code >= first && code <= last)

test('what counts as printable is in every face of the font', () => {
  for (const [first, last] of coveredRanges)
    for (let code = first; code <= last; code++)
      for (const face of faces) expect(face.has(code), `U+${code.toString(16)}`).toBe(true)
})

test('what counts as printable is all that the faces have, but invisible marks and signs of damage', () => {
  const left: string[] = []
  for (const code of faces[0] ?? [])
    if (faces.every((face) => face.has(code)) && !isPrinted(code)) left.push(String.fromCodePoint(code))
  expect(left.filter((character) => !/[\p{C}\p{Zl}\p{Zp}\p{M}]|[\u00ad\u202f\ufffc\ufffd]/u.test(character))).toEqual(
    [],
  )
})

describe('unprintable', () => {
  test.each([
    'Zoë Müller-Łukasz, Ελένη, Иван',
    'Nguyễn Thị Hồng',
    'decomposed: Zoe\u0308',
    'tabs\tand\r\nlines\u2028and soft\u00adhyphens',
    '− ≤ ≥ ≠ ≈ ½ € £ “quotes” – … •',
    '',
  ])('prints %j', (text) => expect(unprintable(text)).toBeNull())

  test.each([
    ['bell \u0007', 'control', '\u0007'],
    ['half \ud83d of a pair', 'control', '\ud83d'],
    ['turned \u202eround', 'direction', '\u202e'],
    ['glad 😀', 'emoji', '😀'],
    ['سلام', 'arabic', 'س'],
    ['שלום', 'hebrew', 'ש'],
    ['你好', 'east-asian', '你'],
    ['नमस्ते', 'indic', 'न'],
    ['สวัสดี', 'thai', 'ส'],
    ['a ⊕ b', 'symbol', '⊕'],
    ['ሰላም', 'other', 'ሰ'],
  ])('refuses %j: %s', (text, reason, character) => expect(unprintable(text)).toEqual({ reason, character }))

  test('nothing that can be seen is lost on the way to the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const seen = (words: string) => words.normalize('NFC').replace(/[\s\u00ad\u2010\u2011-]/g, '')
        expect(seen(printedText(text))).toBe(seen(text))
      }),
    )
  })
})

describe('the place of what cannot be printed', () => {
  const bad = 'glad 😀'
  const found = { reason: 'emoji', character: '😀' }

  test('is the nearest heading above', () => {
    const content = [heading('Treatment'), paragraph('fine'), heading('Achievements'), paragraph(bad)]
    expect(findUnprintable(aDocument({ content }))).toEqual({ ...found, under: 'Achievements' })
  })

  test('is above all headings in the frame of a page', () => {
    expect(findUnprintable(aDocument({ practice: { name: bad, logo: null } }))).toEqual({ ...found, under: null })
    expect(findUnprintable(aDocument({ recordNumber: bad }))).toEqual({ ...found, under: null })
    expect(findUnprintable(aDocument({ statement: bad }))).toEqual({ ...found, under: null })
  })

  test('is found in lists, tables, columns and pictures', () => {
    const chart = lineChart({
      points: [{ x: 0, y: 1, label: bad }],
      yRange: { from: 0, to: 2 },
      bands: [],
      cutOff: null,
      corridor: null,
      sessionMarks: [],
      xLabels: [],
      width: 300,
      height: 120,
    })
    for (const content of [
      { ul: [{ text: bad }] },
      { columns: [{ text: 'a' }, { stack: [{ text: [{ text: bad }] }] }] },
      { layout: 'data' as const, table: { widths: ['*' as const], body: [[{ text: bad }]] } },
      { svg: chart },
    ])
      expect(findUnprintable(aDocument({ content: [content] }))).toEqual({ ...found, under: null })
  })
})
