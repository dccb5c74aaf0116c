import type { ReportRow, ReportSection } from '../../preload/contract/reports.ts'
import { drawnAs, figuresOf } from './drawn-as.ts'
import { effectWords, pairsWords } from './figure-words.ts'
import { measureDirection, measureOf } from './measure-direction.ts'
import { labelLines, type RowLayout, rowLayout } from './row-layout.ts'

/** Better or worse: the whole interval lies on that side of zero. Open: zero is in it, or there is no interval. */
export type EffectLook = 'better' | 'worse' | 'open'
export type ForestLine = {
  readonly key: string
  readonly y: number
  readonly lines: readonly string[]
  readonly label: string
  readonly pairs: string
  readonly words: string
  /** null: hidden, or nothing to draw. */
  readonly mark: {
    readonly x: number
    readonly from: number | null
    readonly to: number | null
    readonly look: EffectLook
  } | null
  readonly isHidden: boolean
}
export type ForestGeometry = RowLayout & {
  readonly height: number
  readonly bottom: number
  readonly zero: number
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly heads: readonly { readonly key: string; readonly y: number; readonly text: string }[]
  readonly lines: readonly ForestLine[]
}

const rowHeight = 42
const headHeight = 34
const axisHeight = 44

/**
 * An effect size with its interval on each line, and a line at zero. In a split, each measure has a heading, and its
 * lines that are hidden or have no pairs are drawn as one line each.
 */
export function forestGeometry(
  section: ReportSection,
  betterWhenHigher: ReadonlySet<string>,
  room: number,
): ForestGeometry {
  const isSplit = section.rows.some(({ key }) => key !== measureOf({ key }))
  const blocks = blocksOf(section, isSplit)
  const words = blocks.flatMap(({ entries }) => entries.map((entry) => entry.words.length))
  const layout = rowLayout(room, Math.max(...words, 0))
  const scale = effectScale(section, layout.plot)
  const heads: ForestGeometry['heads'][number][] = []
  const lines: ForestLine[] = []
  let top = 0
  for (const { measure, title, entries } of blocks) {
    if (isSplit) {
      heads.push({ key: measure, y: top + headHeight / 2 + 4, text: title })
      top += headHeight
    }
    for (const { key, label, pairs, words, is } of entries) {
      lines.push({
        key,
        y: top + rowHeight / 2,
        lines: labelLines(label, layout.labelLength),
        label: isSplit ? `${title}, ${label}` : label,
        pairs,
        words,
        isHidden: is === 'hidden',
        mark: is === 'shown' ? markOf(section, key, betterWhenHigher.has(measure), scale.x) : null,
      })
      top += rowHeight
    }
  }
  return { ...layout, height: top + axisHeight, bottom: top, zero: scale.x(0), ticks: scale.ticks, heads, lines }
}

type Entry = {
  readonly key: string
  readonly label: string
  readonly pairs: string
  readonly words: string
  readonly is: 'shown' | 'hidden' | 'none'
}
type Block = { readonly measure: string; readonly title: string; readonly entries: readonly Entry[] }

function blocksOf(section: ReportSection, isSplit: boolean): readonly Block[] {
  const entryOf = (row: ReportRow): Entry & { readonly title: string } => {
    const figure = figuresOf(section, row.key)
    const is = drawnAs(figure('g'))
    const { name } = measureDirection(row.label)
    const colon = isSplit ? row.label.indexOf(': ') : -1
    return {
      key: row.key,
      label: colon < 0 ? name : row.label.slice(colon + 2),
      title: colon < 0 ? name : row.label.slice(0, colon),
      pairs: is === 'hidden' ? '' : pairsWords(figure('pairs').text),
      words: is === 'none' ? 'no figure' : effectWords(figure),
      is,
    }
  }
  if (!isSplit) return section.rows.map((row) => ({ measure: measureOf(row), title: '', entries: [entryOf(row)] }))
  return [...new Set(section.rows.map(measureOf))].map((measure) => {
    const entries = section.rows.filter((row) => measureOf(row) === measure).map(entryOf)
    const alike = (is: Entry['is'], words: string): readonly Entry[] => {
      const some = entries.filter((entry) => entry.is === is)
      if (some.length < 2) return some
      return [
        {
          key: `${measure} ${is}`,
          label: some.length === entries.length ? `All ${some.length}` : `${some.length} others`,
          pairs: '',
          words,
          is,
        },
      ]
    }
    return {
      measure,
      title: entries[0]?.title ?? '',
      entries: [
        ...entries.filter(({ is }) => is === 'shown'),
        ...alike('hidden', 'hidden'),
        ...alike('none', 'no figure'),
      ],
    }
  })
}

function markOf(section: ReportSection, key: string, isHigherBetter: boolean, x: (g: number) => number) {
  const figure = figuresOf(section, key)
  const [g, from, to] = [figure('g').value ?? 0, figure('from').value, figure('to').value]
  const at = (value: number | null) => (value === null ? null : x(value))
  return { x: x(g), from: at(from), to: at(to), look: effectLook(from, to, isHigherBetter) }
}

/** Where the interval lies, by what is better. */
export function effectLook(from: number | null, to: number | null, isHigherBetter: boolean): EffectLook {
  if (from === null || to === null || (from <= 0 && to >= 0)) return 'open'
  return to < 0 === isHigherBetter ? 'worse' : 'better'
}

const steps = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50]

/** From the figures that are shown alone, and with zero always in it. */
function effectScale(section: ReportSection, { left, right }: RowLayout['plot']) {
  const values = section.rows.flatMap(({ key }) => {
    const figure = figuresOf(section, key)
    return ['g', 'from', 'to'].flatMap((column) => figure(column).value ?? [])
  })
  const [least, most] = [Math.min(...values, -0.5), Math.max(...values, 0.5)]
  const wanted = Math.max(Math.floor((right - left) / 64), 2)
  const step = steps.find((size) => (most - least) / size <= wanted - 1) ?? 100
  const [from, to] = [Math.floor(least / step - 1e-9), Math.ceil(most / step + 1e-9)]
  const x = (g: number) => left + ((g / step - from) / (to - from)) * (right - left)
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => {
    const value = (from + i) * step
    return { x: x(value), text: tickText(value) }
  })
  return { x, ticks }
}

const tickText = (value: number) => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Number(Math.abs(value).toFixed(2))}`
