import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportReport } from '../../../main/reports/export-service.ts'
import { csvCell, isFormula } from '../../../main/reports/report-csv.ts'
import { reportHandlers } from '../../../main/reports/report-handlers.ts'
import { type Figure, type OutcomeReport, type ReportFormat, reports } from '../../../preload/contract/reports.ts'
import { aReportedPractice, likeTheDemo } from '../../support/a-reported-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const outcome = throughContract(reports.outcome, reportHandlers.outcome)

const everything = {
  programmeId: null,
  groupId: null,
  fromQuarter: null,
  toQuarter: null,
  split: 'group',
} as const
const ticket = 't'.repeat(22)

let vault: TestVault
beforeAll(async () => {
  vault = await aVault()
  const [first, ...others] = likeTheDemo
  if (!first) throw new Error('there are groups')
  await aReportedPractice(vault, [{ ...first, name: '=HYPERLINK("http://evil"),"Tuesday"' }, ...others])
})
afterAll(() => vault.close())

const written = async (format: ReportFormat, internal = false) => {
  await (internal ? vault.asOwner : vault.asManager)((work) =>
    exportReport(work, { ...everything, format, internal, ticket }),
  )
  const file = vault.delivered.at(-1)
  if (!file) throw new Error('a file was put where the person chose')
  expect(file.ticket).toBe(ticket)
  return file.bytes
}
const asText = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Every line of the file by RFC 4180. */
function csvLines(text: string): string[][] {
  const lines: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at]
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\n')) {
      lines.at(-1)?.push(cell.replace(/\r$/, ''))
      cell = ''
      if (sign === '\n') lines.push([])
    } else cell += sign
  }
  return lines.slice(0, -1)
}

/** The cells of a sheet as text, or as number with the text that its format shows. */
function sheetCells(xml: string, styles: string): { text: string; value: number | null }[][] {
  const formats = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].map(([, , code]) =>
    unescaped(code ?? ''),
  )
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [
      ...(row ?? '').matchAll(
        /<c r="[A-Z]\d+" s="(\d+)"(?: t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is>|><v>(.*?)<\/v>)<\/c>/gs,
      ),
    ].map(([, style, text, value]) =>
      value === undefined
        ? { text: unescaped(text ?? ''), value: null }
        : { text: shown(Number(value), formats[Number(style) - 2] ?? ''), value: Number(value) },
    ),
  )
}
const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What a spreadsheet shows: the formats of Grove are "+"0.00;"−"0.00, and 0% */
function shown(value: number, format: string): string {
  const [positive = '', negative] = format.split(';')
  const form = value < 0 && negative ? negative : positive
  const decimals = /\.(0+)/.exec(form)?.[1]?.length ?? 0
  const sign = /^"(.)"/.exec(form)?.[1] ?? ''
  const size = form.endsWith('%') ? `${(Math.abs(value) * 100).toFixed(decimals)}%` : Math.abs(value).toFixed(decimals)
  return `${sign}${size}`
}

const figuresOf = (report: OutcomeReport): Figure[] =>
  report.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))

test('the file for outside hides below eleven; what is on the screen at five is the same in the owner’s internal file', async () => {
  const screen = await vault.asManager((work) => outcome(work, everything))
  const internal = csvLines(asText(await written('csv', true)))
  const texts = internal.filter(([section]) => screen.sections.some(({ key }) => key === section))
  expect(texts.filter(([, , line]) => line !== 'note').map((line) => line[5])).toEqual(
    figuresOf(screen).flatMap(({ text }) => (text === '' ? [] : [text])),
  )
  expect(internal.some(([, , label]) => label === 'INTERNAL')).toBe(true)
  const outside = asText(await written('csv'))
  expect(outside).not.toContain('INTERNAL')
  expect(outside).toContain('Smallest count shown,,,11')
})

test('CSV: numbers are numbers, and no text is a formula', async () => {
  const lines = csvLines(asText(await written('csv', true)))
  expect(lines.every((line) => line.length === 6)).toBe(true)
  const change = lines.find(([section, , , figure]) => section === 'change' && figure === 'Mean change')
  expect(change?.slice(4)).toEqual(['-5.3', '−5.3'])
  for (const cell of lines.flat()) expect(isFormula(cell), cell).toBe(false)
  expect(lines.flat()).toContain(`'=HYPERLINK("http://evil"),"Tuesday"`)
})

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd|x', "'+cmd|x"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['+3.1', '+3.1'],
  ['-12%', '-12%'],
  ['a "b", c', '"a ""b"", c"'],
  [-5.3, '-5.3'],
  [null, ''],
])('the cell %j is %j', (cell, printed) => {
  expect(csvCell(cell)).toBe(printed)
})

test('XLSX: each figure shows the text that the screen shows, as a number where it is one', async () => {
  const screen = await vault.asManager((work) => outcome(work, everything))
  const files = unzipSync(await written('xlsx', true))
  const styles = asText(files['xl/styles.xml'])
  for (const [i, section] of screen.sections.entries()) {
    const cells = sheetCells(asText(files[`xl/worksheets/sheet${i + 2}.xml`]), styles)
    const rows = cells.slice(-section.rows.length)
    expect(rows.map((row) => row.slice(1).map(({ text }) => text))).toEqual(
      section.rows.map((row) => row.cells.map(({ text }) => text)),
    )
    expect(rows.map((row) => row.slice(1).map(({ value }) => value))).toEqual(
      section.rows.map((row) => row.cells.map(({ value }) => value)),
    )
  }
})

test('XLSX: no formula, no link, no macro, nothing about who made it; the same bytes every time', async () => {
  const bytes = await written('xlsx', true)
  const files = unzipSync(bytes)
  expect(Object.keys(files).filter((name) => !/^(\[Content_Types\]|_rels|xl)/.test(name))).toEqual([])
  const all = Object.values(files).map(asText).join('')
  for (const word of ['<f>', '<f ', 'hyperlink ', 'vbaProject', 'externalLink', 'creator', vault.owner.displayName])
    expect(all).not.toContain(word)
  expect(Buffer.from(await written('xlsx', true)).equals(Buffer.from(bytes))).toBe(true)
})

test('a file holds nothing of what its report hides', async () => {
  for (const format of ['csv', 'xlsx'] as const) {
    const bytes = await written(format)
    const all = format === 'csv' ? asText(bytes) : Object.values(unzipSync(bytes)).map(asText).join('')
    // Nine people in each group, of whom the file may not speak.
    expect(all).not.toMatch(/<v>9<\/v>|,9,9\r/)
    expect(all).toContain('hidden')
  }
})

test('only the owner stamps a file as internal', async () => {
  const asked = { ...everything, format: 'csv', internal: true, ticket } as const
  expect(await failureOf(vault.asManager((work) => exportReport(work, asked)))).toEqual({ code: 'not-allowed' })
  expect(await failureOf(vault.asClinician((work) => exportReport(work, asked)))).toEqual({ code: 'not-allowed' })
})

test('the audit keeps the hash of the file', async () => {
  await written('csv', true)
  expect(vault.recorded.at(-1)).toMatchObject({ action: 'outcome report written' })
  expect(vault.recorded.at(-1)?.subjects.fileHash).toHaveLength(43)
})
