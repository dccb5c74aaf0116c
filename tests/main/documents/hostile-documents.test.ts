import { expect, test } from 'vitest'
import { callout } from '../../../main/documents/callout.ts'
import { columnTable } from '../../../main/documents/column-table.ts'
import { factTable } from '../../../main/documents/fact-table.ts'
import { forestChart } from '../../../main/documents/forest-chart.ts'
import { paragraph } from '../../../main/documents/paragraph.ts'
import { printedText, unprintable } from '../../../main/documents/unprintable.ts'
import { hostileTexts } from '../../fixtures/hostile-texts.ts'
import { aDocument } from '../../support/a-document.ts'
import { pdfActions, readPdf } from '../../support/read-pdf.ts'
import { testPress } from '../../support/test-press.ts'
import { failureOf } from '../../support/through-contract.ts'

/** No field holds more than 20,000 characters. */
const printable = hostileTexts.filter((text) => unprintable(text) === null).map((text) => text.slice(0, 20_000))
/** As a reader finds it: ligatures are letters there. */
const bare = (text: string) =>
  printedText(text)
    .normalize('NFKC')
    .replace(/[\s\u200b\u00ad]/g, '')

test('there are hostile texts of both kinds', () => {
  expect(printable.length).toBeGreaterThan(30)
  expect(hostileTexts.length - printable.length).toBeGreaterThan(10)
})

test('what can be printed is printed as it was typed, wherever it stands, and does nothing', async () => {
  for (const place of [
    (text: string) => paragraph(text),
    (text: string) => callout('Title', text),
    (text: string) => factTable([{ label: 'Label', value: text }]),
    (text: string) => columnTable([{ label: 'A' }, { label: 'B', width: 'auto' }], [[text, 'x']]),
  ]) {
    const bytes = await testPress.layOut(aDocument({ content: printable.map(place) }))
    const { text, annotations, attachments, scripts, openAction } = await readPdf(bytes)
    expect({ annotations, attachments, scripts, openAction }).toEqual({
      annotations: [],
      attachments: null,
      scripts: null,
      openAction: null,
    })
    expect(pdfActions(bytes)).toEqual([])
    const said = bare(text)
    // A text that goes on overleaf has the foot and the head of a page in it.
    expect(printable.filter((one) => !said.includes(bare(one).slice(0, 40)))).toEqual([])
  }
})

test('in a drawing it is words, never a drawing', async () => {
  for (const words of printable.filter((text) => text.length < 60).slice(0, 25)) {
    const svg = forestChart({ rows: [{ label: 'x', effect: null, words }], axis: 'g', width: 500 })
    const { text, images } = await readPdf(await testPress.layOut(aDocument({ content: [{ svg }] })))
    // What is too long for its place runs off the picture, and is in the table.
    expect(bare(text).includes(bare(words).slice(0, 15)), words).toBe(true)
    expect(images).toBe(0)
  }
})

test('what stands in the head and in the metadata does nothing either', async () => {
  const title = printable.find((text) => text.includes('javascript:')) ?? ''
  const bytes = await testPress.layOut(aDocument({ title, practice: { name: title, logo: null }, recordNumber: title }))
  expect(pdfActions(bytes)).toEqual([])
  expect((await readPdf(bytes)).info.Title).toBe(title)
})

test('what cannot be printed is refused, and no file is made', async () => {
  for (const text of hostileTexts.filter((one) => unprintable(one) !== null)) {
    const failure = await failureOf(testPress.layOut(aDocument({ content: [paragraph(text)] })))
    expect(failure.code).toBe('unprintable-text')
    expect([...(failure.character ?? '')]).toHaveLength(1)
  }
})
