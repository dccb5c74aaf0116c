import type { OutcomeReport } from '../../preload/contract/reports.ts'

/**
 * The report as one table with a line for each figure: the number for programs and the text as it is printed everywhere.
 * RFC 4180 with a byte order mark, without which a spreadsheet reads “–” as three letters.
 */
export function reportCsv(report: OutcomeReport, internal: boolean): string {
  const head = [
    ...(report.demo ? [['DEMO', 'fictional people']] : []),
    ...(internal ? [['INTERNAL', 'not to leave the practice']] : []),
    ['Practice', report.practiceName],
    ...report.inputs.map(({ label, text }) => [label, text]),
  ].map(([label, text]) => ['report', report.title, label ?? '', '', null, text ?? ''])
  const figures = report.sections.flatMap((section) =>
    section.rows.flatMap(({ label, cells }) =>
      cells.flatMap(({ value, text }, place) =>
        text === '' ? [] : [[section.key, section.title, label, section.columns[place]?.header ?? '', value, text]],
      ),
    ),
  )
  const notes = report.sections.flatMap(({ key, title, notes }) =>
    notes.map((note) => [key, title, 'note', '', null, note]),
  )
  const definitions = report.definitions.map(({ term, text }) => ['definitions', 'Definitions', term, '', null, text])
  const lines = [columns, ...head, ...figures, ...notes, ...definitions].map((cells) => cells.map(csvCell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const columns = ['section', 'title', 'line', 'figure', 'number', 'printed']

/** A text that a spreadsheet would take as a formula gets an apostrophe before it; a number stays a number. */
export function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = isFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What begins like this is reckoned by Excel, LibreOffice or Google Sheets; "+3.1" is a number and stays as printed. */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?%?$/.test(text)
