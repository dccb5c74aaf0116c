import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { columnTable } from '../../../main/documents/column-table.ts'
import { factTable } from '../../../main/documents/fact-table.ts'
import { heading } from '../../../main/documents/heading.ts'
import { bulletList, paragraph } from '../../../main/documents/paragraph.ts'
import type { PdfDocument } from '../../../main/documents/pdf-document.ts'
import { openPdfPress } from '../../../main/documents/pdf-press.ts'
import { aDocument } from '../../support/a-document.ts'
import { aPng } from '../../support/a-picture.ts'
import { pdfActions, pdfFonts, readPdf } from '../../support/read-pdf.ts'
import { testPress } from '../../support/test-press.ts'
import { failureOf } from '../../support/through-contract.ts'

const made = (wanted: Partial<PdfDocument> = {}) => testPress.layOut(aDocument(wanted))
const read = async (wanted: Partial<PdfDocument> = {}) => readPdf(await made(wanted), wanted.password ?? undefined)
const words = 'The quick brown fox jumps over the lazy dog. '
const long = Array.from({ length: 40 }, (_, i) => paragraph(`${i + 1}. ${words.repeat(6)}`))

describe('every page', () => {
  test('carries practice, title, record number, day of making and its number of all', async () => {
    const { pages, text } = await read({ content: long })
    expect(pages.length).toBeGreaterThan(2)
    for (const [i, page] of pages.entries())
      for (const said of [
        'Lindenhof Practice',
        'Closure summary',
        'Record 2026-014',
        'Made on 25 November 2026',
        `Page ${i + 1} of ${pages.length}`,
      ])
        expect(page).toContain(said)
    expect(text).not.toContain('DEMO')
    for (let i = 1; i <= 40; i++) expect(text).toContain(`${i}. The quick`)
  })

  test('is marked in a demo practice', async () => {
    const { pages } = await read({ content: long, demo: true })
    for (const page of pages) expect(page.match(/DEMO/g)).toHaveLength(2)
  })

  test('says the statement that the recipient has to read', async () => {
    const { pages } = await read({ content: long, statement: 'Confidential: not to be passed on.' })
    for (const page of pages) expect(page).toContain('Confidential: not to be passed on.')
  })

  test('has the paper of the country', async () => {
    expect((await read()).sizes).toEqual([[595, 842]])
    expect((await read({ paper: 'letter', pageOrientation: 'landscape' })).sizes).toEqual([[792, 612]])
  })

  test('holds a word without end to its edge, in a table too', async () => {
    const word = 'x'.repeat(300)
    const { right, text } = await read({
      content: [
        paragraph(word),
        columnTable([{ label: 'Goal' }, { label: 'State', width: 'auto' }], [[word, word.slice(0, 90)]]),
        factTable([{ label: 'y'.repeat(90), value: word }]),
      ],
    })
    expect(right).toBeLessThanOrEqual(595 - 48 + 1)
    expect(text.match(/x/g)?.length).toBe(300 * 3 + 90)
  })

  test('begins no part at its foot that goes on overleaf', async () => {
    const parts = Array.from({ length: 60 }, (_, i) => i)
    const { pages } = await read({
      content: parts.flatMap((i) => [
        heading(`Part-${i}.`),
        i % 3 === 0
          ? columnTable([{ label: 'Measure' }, { label: 'Score' }], [[`Begun-${i}.`, '7']])
          : paragraph(`Begun-${i}. ${words.repeat(1 + (i % 7))}`),
      ]),
    })
    expect(pages.length).toBeGreaterThan(4)
    const pageOf = (word: string) => pages.findIndex((page) => page.includes(word))
    for (const i of parts) expect(pageOf(`Part-${i}.`), `part ${i}`).toBe(pageOf(`Begun-${i}.`))
  })

  test('is read in the order in which it is written', async () => {
    const { text } = await read({
      content: [
        heading('First part'),
        factTable([{ label: 'Programme', value: 'Resilience' }]),
        columnTable([{ label: 'Measure' }, { label: 'Score', align: 'right' }], [['PHQ-9', '7']]),
        heading('Second part'),
        bulletList(['one thing', 'another thing']),
      ],
    })
    const places = ['First part', 'Programme', 'Resilience', 'Measure', 'PHQ-9', 'Second part', 'another'].map((part) =>
      text.indexOf(part),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('a file', () => {
  test('does nothing: no script, no link, no form, no file inside', async () => {
    const bytes = await made({ content: [...long, paragraph('https://example.org javascript:alert(1) <a href="x">')] })
    const { annotations, attachments, scripts, openAction } = await readPdf(bytes)
    expect({ annotations, attachments, scripts, openAction }).toEqual({
      annotations: [],
      attachments: null,
      scripts: null,
      openAction: null,
    })
    expect(pdfActions(bytes)).toEqual([])
  })

  test('carries its fonts with it', async () => {
    const { described, embedded } = pdfFonts(await made({ content: [{ text: 'a', style: 'strong' }, ...long] }))
    expect(described).toBeGreaterThan(1)
    expect(embedded).toBe(described)
  })

  test('says of itself what it is and who made it, and no more', async () => {
    const { info } = await read()
    expect(info).toMatchObject({
      Title: 'Closure summary',
      Author: 'Lindenhof Practice',
      Subject: 'closure summary',
      Creator: 'Grove',
      Producer: 'Grove',
      Language: 'en-GB',
    })
    expect(info.Keywords).toBeUndefined()
  })

  test('prints Latin, Greek and Cyrillic as they were typed', async () => {
    const text = 'Zoë Müller-Łukasz, Ελένη Παπαδοπούλου, Иван Ёлкин, Nguyễn'
    expect((await read({ content: [paragraph(text)] })).text).toContain(text)
  })

  test('is refused where a character cannot be printed, with the character and its place', async () => {
    const content = [heading('Achievements'), paragraph('Glad 😀')]
    expect(await failureOf(made({ content }))).toEqual({
      code: 'unprintable-text',
      reason: 'emoji',
      character: '😀',
      under: 'Achievements',
    })
  })

  test('goes on to the next after a refusal', async () => {
    const all = await Promise.allSettled([made({ content: [paragraph('\u202e')] }), made(), made()])
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  })
})

describe('a password', () => {
  const password = 'k7mp-3xhd-9qrt-w2va-bcde'

  test('is needed to open the file, and the wrong one does not', async () => {
    const bytes = await made({ password })
    await expect(readPdf(bytes)).rejects.toThrow(/password/i)
    await expect(readPdf(bytes, 'k7mp-3xhd-9qrt-w2va-bcdf')).rejects.toThrow(/password/i)
    expect((await readPdf(bytes, password)).text).toContain('One paragraph.')
  })

  test('locks by AES-256, and no word of the file is in clear', async () => {
    const bytes = Buffer.from(await made({ password, practice: { name: 'Plantedword', logo: null } }))
    const latin = bytes.toString('latin1')
    expect(latin).toContain('/AESV3')
    expect(latin).not.toContain('Plantedword')
    expect(latin).not.toContain(password)
  })
})

describe('a logo', () => {
  test('is in the head of the page', async () => {
    const withLogo = await made({
      practice: { name: 'Lindenhof Practice', logo: `data:image/png;base64,${aPng().toString('base64')}` },
    })
    const { images, text } = await readPdf(withLogo)
    expect(images).toBe(1)
    expect(text).toContain('Lindenhof Practice')
  })

  test('that is damaged keeps nobody from a document', async () => {
    const broken = 'data:image/png;base64,aGVsbG8='
    expect((await read({ practice: { name: 'Lindenhof Practice', logo: broken } })).text).toContain('One paragraph.')
  })
})

describe('the press', () => {
  test('leaves nothing in the folder for temporary files', async () => {
    const before = new Set(readdirSync(tmpdir()))
    await made({ content: long })
    expect(readdirSync(tmpdir()).filter((name) => !before.has(name) && /pdf|font|roboto/i.test(name))).toEqual([])
  })

  test('starts anew after its thread was lost', async () => {
    const press = openPdfPress(join(import.meta.dirname, '../../../main/documents/pdf-thread.ts'))
    await press.layOut(aDocument())
    await press.end()
    expect((await readPdf(await press.layOut(aDocument()))).text).toContain('One paragraph.')
    await press.end()
  })

  test('says of a thread that cannot start no more than that', async () => {
    const press = openPdfPress(join(import.meta.dirname, `${randomBytes(4).toString('hex')}.js`))
    await expect(press.layOut(aDocument())).rejects.toThrow('a document was not laid out')
  })
})

afterAll(() => testPress.end())
