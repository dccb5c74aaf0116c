import type { ReportSection } from '../../preload/contract/reports.ts'
import { type DrawnAs, drawnAs, figuresOf } from './drawn-as.ts'
import { measureDirection } from './measure-direction.ts'
import { labelLines } from './row-layout.ts'

type Mean = {
  readonly x: number
  readonly y: number
  readonly text: string
  /** One standard deviation, as printed. */
  readonly sd: string
  readonly whisker: readonly [number, number] | null
}

/** One measure on a scale of its own. In CSS pixels. */
export type BeforeAfterPanel = {
  readonly key: string
  readonly name: string
  readonly lines: readonly string[]
  readonly higherIs: 'better' | 'worse'
  readonly drawn: DrawnAs
  readonly pairs: string
  readonly change: string
  /** Of the change, at 95%; empty where there is none. */
  readonly interval: string
  readonly first: Mean
  readonly last: Mean
}

export const panelSize = { width: 208, height: 276, top: 78, bottom: 190, first: 64, last: 136 } as const

/**
 * Both means with one standard deviation to each side, joined by a line. A panel is as high as its deviations, so that
 * how steep the line is says how large the change is beside the spread.
 */
export function beforeAfterPanels(section: ReportSection): readonly BeforeAfterPanel[] {
  return section.rows.map(({ key, label }) => {
    const figure = figuresOf(section, key)
    const { name, higherIs } = measureDirection(label)
    const sides = (['first', 'last'] as const).map((side) => ({
      x: panelSize[side],
      mean: figure(side),
      sd: figure(`sd-${side}`),
    }))
    const y = heightOf(sides.flatMap(({ mean, sd }) => endsOf(mean.value ?? 0, sd.value ?? 0)))
    const [first, last] = sides.map(({ x, mean, sd }): Mean => {
      const [from, to] = endsOf(mean.value ?? 0, sd.value ?? 0)
      return {
        x,
        y: y(mean.value ?? 0),
        text: mean.text,
        sd: sd.text,
        whisker: sd.value === null ? null : [y(to), y(from)],
      }
    })
    if (!first || !last) throw new Error('a panel has two sides')
    return {
      key,
      name,
      lines: labelLines(name, 24),
      higherIs,
      drawn: worst([figure('first'), figure('last')].map(drawnAs)),
      pairs: figure('pairs').text,
      change: figure('change').text,
      interval: figure('from').value === null ? '' : `${figure('from').text} to ${figure('to').text}`,
      first,
      last,
    }
  })
}

const worst = (both: readonly DrawnAs[]): DrawnAs =>
  both.includes('hidden') ? 'hidden' : both.includes('none') ? 'none' : 'shown'

const endsOf = (mean: number, sd: number): readonly [number, number] => [mean - sd, mean + sd]

function heightOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const middle = (panelSize.top + panelSize.bottom) / 2
  return (value) =>
    most === least ? middle : panelSize.bottom - ((value - least) / (most - least)) * (panelSize.bottom - panelSize.top)
}
