import { strToU8, zipSync } from 'fflate'
import type { Figure, OutcomeReport, ReportColumn, ReportSection } from '../../preload/contract/reports.ts'
import { isFormula } from './report-csv.ts'

/**
 * The report as a workbook: one sheet with what was asked and how it is defined, one for each section. Numbers are
 * numbers whose format shows the text that is printed everywhere, and so many digits are all that is stored. There is no
 * formula, no link, no macro and no property of who made it; the same report gives the same bytes.
 */
export function reportXlsx(report: OutcomeReport, internal: boolean): Uint8Array {
  const sheets = [
    { name: 'Report', rows: frontRows(report, internal) },
    ...report.sections.map((section) => ({ name: sheetName(section), rows: sectionRows(section) })),
  ]
  const styles = styleTable()
  const parts = sheets.map(({ rows }) => sheetXml(rows, styles.idOf))
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets.map(({ name }) => name)),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
  }
  for (const [i, part] of parts.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = part
  // The year 1980 is the first that a zip knows: no clock, so that equal reports are equal files.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  })
}

/** A number with its format, or words. */
type Cell = { readonly value: number; readonly format: string } | { readonly text: string; readonly bold?: boolean }
type Row = readonly Cell[]

const words = (text: string, bold = false): Cell => ({ text: isFormula(text) ? `'${text}` : text, bold })

const frontRows = (report: OutcomeReport, internal: boolean): Row[] => [
  [words(report.title, true)],
  ...(report.demo ? [[words('DEMO: fictional people', true)]] : []),
  ...(internal ? [[words('INTERNAL: not to leave the practice', true)]] : []),
  [words('Practice'), words(report.practiceName)],
  ...report.inputs.map(({ label, text }) => [words(label), words(text)]),
  [],
  [words('Definitions', true)],
  ...report.definitions.map(({ term, text }) => [words(term), words(text)]),
]

const sectionRows = ({ title, notes, columns, rows }: ReportSection): Row[] => [
  [words(title, true)],
  ...notes.map((note) => [words(note)]),
  [],
  [words('', true), ...columns.map(({ header }) => words(header, true))],
  ...rows.map(({ label, cells }) => [words(label), ...cells.map((figure, i) => figureCell(figure, columns[i]))]),
]

function figureCell({ value, text }: Figure, column: ReportColumn | undefined): Cell {
  if (value === null || !column) return { text }
  return { value, format: formatOf(text, column.kind) }
}

/** The format under which a number reads as its text: decimals, a plus or a per cent sign. */
function formatOf(text: string, kind: ReportColumn['kind']): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
  if (kind === 'share') return `${digits}%`
  // The minus of print, which is no hyphen.
  return `${text.startsWith('+') ? `"+"${digits}` : digits};"−"${digits}`
}

/** At most 31 characters, none of []:*?/\ */
const sheetName = ({ title }: ReportSection) => title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)

function styleTable() {
  const formats: string[] = []
  return {
    /** 0 plain, 1 bold, then one for each format. */
    idOf(cell: Cell): number {
      if ('text' in cell) return cell.bold ? 1 : 0
      if (!formats.includes(cell.format)) formats.push(cell.format)
      return 2 + formats.indexOf(cell.format)
    },
    xml: () =>
      xml(`<styleSheet xmlns="${main}">
<numFmts count="${formats.length}">${formats.map((format, i) => `<numFmt numFmtId="${firstFormat + i}" formatCode="${escaped(format)}"/>`).join('')}</numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${formats.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${formats.map((_, i) => `<xf numFmtId="${firstFormat + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs>
</styleSheet>`),
  }
}
const firstFormat = 164

function sheetXml(rows: readonly Row[], styleOf: (cell: Cell) => number): string {
  const lines = rows.map((cells, r) => {
    const parts = cells.map((cell, c) => {
      const at = `r="${columnName(c)}${r + 1}" s="${styleOf(cell)}"`
      return 'text' in cell
        ? `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
        : `<c ${at}><v>${cell.value}</v></c>`
    })
    return `<row r="${r + 1}">${parts.join('')}</row>`
  })
  return xml(
    `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="38" customWidth="1"/><col min="2" max="30" width="16" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`,
  )
}

/** A to Z: a section has fewer columns. */
const columnName = (c: number) => String.fromCharCode(65 + c)

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`

const workbookXml = (names: readonly string[]) =>
  xml(
    `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  )

const relationships = (targets: readonly (readonly [type: string, target: string])[]) =>
  xml(
    `<Relationships xmlns="${packageRelations}">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  )

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const contentTypes = (sheets: number) =>
  xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${Array.from({ length: sheets }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join('')}</Types>`,
  )

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(notInXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
