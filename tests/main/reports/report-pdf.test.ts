import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportReport } from '../../../main/reports/export-service.ts'
import { printedPictures } from '../../../main/reports/printed-pictures.ts'
import { hiddenFigure, noData } from '../../../main/reports/report-figure.ts'
import { reportHandlers } from '../../../main/reports/report-handlers.ts'
import { type OutcomeReport, type ReportSection, type ReportSplit, reports } from '../../../preload/contract/reports.ts'
import { aReportedPractice, likeTheDemo } from '../../support/a-reported-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { pdfActions, pdfFonts, readPdf } from '../../support/read-pdf.ts'
import { throughContract } from '../../support/through-contract.ts'

const outcome = throughContract(reports.outcome, reportHandlers.outcome)
const asked = (split: ReportSplit = 'group') => ({
  programmeId: null,
  groupId: null,
  fromQuarter: null,
  toQuarter: null,
  split,
})

let vault: TestVault
beforeAll(async () => {
  vault = await aVault()
  const [first, ...others] = likeTheDemo
  if (!first) throw new Error('there are groups')
  await aReportedPractice(vault, [
    { ...first, name: 'Tuesday evening, with a view of the harbour and its ships' },
    ...others,
  ])
})
afterAll(() => vault.close())

const written = async (format: 'pdf' | 'csv', internal: boolean, split?: ReportSplit): Promise<Uint8Array> => {
  await (internal ? vault.asOwner : vault.asManager)((work) =>
    exportReport(work, { ...asked(split), format, internal, ticket: 't'.repeat(22) }),
  )
  return vault.delivered.at(-1)?.bytes ?? new Uint8Array()
}
const onScreen = (split?: ReportSplit) => vault.asOwner((work) => outcome(work, asked(split)))

/** Without the spaces and breaks that a page needs. */
const bare = (text: string) => text.replace(/[\s\u200b]/g, '')
const linesOf = (report: OutcomeReport): string[] =>
  report.sections.flatMap(({ rows }) =>
    rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].join('')),
  )

test.each(['group', 'programme', 'gender'] as const)('split by %s: every line is that of the screen', async (split) => {
  const report = await onScreen(split)
  const text = bare((await readPdf(await written('pdf', true, split))).text)
  for (const line of linesOf(report)) expect(text).toContain(bare(line))
  for (const { title, notes, columns } of report.sections)
    for (const words of [title, ...notes, ...columns.map(({ header }) => header)]) expect(text).toContain(bare(words))
})

test('its figures are the texts of the CSV', async () => {
  const csv = new TextDecoder().decode(await written('csv', true))
  const text = bare((await readPdf(await written('pdf', true))).text)
  const printed = csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => /(?:^|,)("(?:[^"]|"")*"|[^",]*)$/.exec(line)?.[1] ?? '')
    .map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'))
  expect(printed.length).toBeGreaterThan(200)
  for (const words of printed) expect(text).toContain(bare(words))
})

test('what was asked and how it is defined is printed', async () => {
  const report = await onScreen()
  const text = bare((await readPdf(await written('pdf', true))).text)
  for (const { label, text: said } of report.inputs) expect(text).toContain(bare(`${label}${said}`))
  for (const { term, text: said } of report.definitions) expect(text).toContain(bare(`${term}${said}`))
})

test('a file for outside holds nothing of what it hides, and says so', async () => {
  const { text } = await readPdf(await written('pdf', false))
  expect(text).toContain('Some figures are hidden')
  expect(text).toContain('They count fewer than 11 people')
  expect(text).not.toContain('INTERNAL')
  // Nine people in each group, of whom the file may not speak.
  expect(text).not.toMatch(/Thursday 9|Friday 9/)
})

test('the internal file says on every page that it does not leave', async () => {
  const { pages } = await readPdf(await written('pdf', true))
  for (const page of pages) expect(page).toContain('INTERNAL: not to leave the practice.')
})

test('pictures are vectors, fonts are in the file, and it does nothing', async () => {
  const bytes = await written('pdf', true)
  const { images, strokes, annotations, attachments, scripts, sizes, info } = await readPdf(bytes)
  expect({ images, annotations, attachments, scripts }).toEqual({
    images: 0,
    annotations: [],
    attachments: null,
    scripts: null,
  })
  expect(strokes).toBeGreaterThan(100)
  expect(sizes[0]).toEqual([842, 595])
  expect(pdfActions(bytes)).toEqual([])
  const { described, embedded } = pdfFonts(bytes)
  expect(embedded).toBe(described)
  for (const { displayName } of [vault.owner, vault.clinician]) expect(JSON.stringify(info)).not.toContain(displayName)
})

const withoutFigures = (section: ReportSection, figure: typeof hiddenFigure): ReportSection => ({
  ...section,
  rows: section.rows.map((row) => ({ ...row, cells: row.cells.map(() => figure) })),
})
/** Bars, dots and lines of data; the key of the classes has squares of 8. */
const marks = (svg: string) =>
  (svg.match(/<circle|<polyline|<rect [^>]*height="(?!8")[^>]*fill="#(b3bac2|c1c7cd|6d7680|9aa2ab)"/g) ?? []).length

test('where figures are hidden or missing no picture has a mark, and each says the word', async () => {
  const { sections } = await onScreen()
  for (const section of sections.filter(({ picture }) => picture !== null))
    for (const figure of [hiddenFigure, noData]) {
      const blank = printedPictures(withoutFigures(section, figure), 700).join('')
      expect(blank, section.key).toContain(`${figure.text}</text>`)
      expect(marks(blank), section.key).toBe(0)
    }
})

test('a picture says nothing but what stands in its table', async () => {
  const { sections } = await onScreen()
  for (const section of sections) {
    const said = section.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]).join(' ')
    for (const svg of printedPictures(section, 700))
      for (const [, bold] of svg.matchAll(/font-weight="bold"[^>]*>([^<]*)</g))
        for (const number of bold?.match(/[+−]?\d+(?:\.\d+)?%?/g) ?? []) expect(said, section.key).toContain(number)
  }
})

test('a report on many groups draws no picture that is higher than a page', async () => {
  const { sections } = await onScreen()
  const section = sections.find(({ key }) => key === 'split-change')
  const [row] = section?.rows ?? []
  if (!section || !row) throw new Error('there is a split')
  const many = { ...section, rows: Array.from({ length: 90 }, (_, i) => ({ ...row, key: `1 ${i}` })) }
  const pictures = printedPictures(many, 700)
  expect(pictures.join('').match(/<circle/g)).toHaveLength(90)
  for (const svg of pictures) expect(Number(/height="([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(320)
})
