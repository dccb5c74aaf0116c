import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPdfPress, type PdfPress } from '../../../main/documents/pdf-press.ts'
import { aDocument } from '../../support/a-document.ts'
import { pdfFonts, readPdf } from '../../support/read-pdf.ts'

// Inside the repository, so that the bundle finds the packages that are not part of it; ignored by git.
const parent = resolve(import.meta.dirname, '../../../test-results')
const builder = resolve(import.meta.dirname, '../../support/build-main.ts')
let outDir: string
let press: PdfPress

beforeAll(async () => {
  mkdirSync(parent, { recursive: true })
  outDir = mkdtempSync(join(parent, 'pdf-thread-'))
  await promisify(execFile)(process.execPath, [builder, outDir])
  press = openPdfPress(join(outDir, 'pdf-thread.js'))
}, 60_000)
afterAll(async () => {
  await press?.end()
  rmSync(outDir, { recursive: true, force: true })
})

test('the built thread lays documents out, with their fonts', async () => {
  const bytes = await press.layOut(aDocument({ content: [{ text: 'Zoë, Ελένη, Иван' }] }))
  expect((await readPdf(bytes)).text).toContain('Zoë, Ελένη, Иван')
  const { described, embedded } = pdfFonts(bytes)
  expect(embedded).toBe(described)
})

test('a word that its library prints comes nowhere near this process’s output', async () => {
  const written: string[] = []
  const { write } = process.stderr
  process.stderr.write = ((chunk: string | Uint8Array) => written.push(String(chunk)) > 0) as typeof write
  try {
    await press.layOut(
      aDocument({
        content: [
          {
            svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="Nowhere">Plantedword</text></svg>',
          },
        ],
      }),
    )
  } catch {
    // Refused or made: what counts is what was printed meanwhile.
  } finally {
    process.stderr.write = write
  }
  expect(written.join('')).not.toContain('Plantedword')
})
