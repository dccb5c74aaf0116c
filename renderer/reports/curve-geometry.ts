import type { ReportSection } from '../../preload/contract/reports.ts'
import { type DrawnAs, drawnAs, figuresOf } from './drawn-as.ts'

export type CurvePoint = {
  readonly key: string
  readonly label: string
  readonly x: number
  readonly drawn: DrawnAs
  /** Of the share and of both ends of its interval; null where the figure is not shown. */
  readonly y: number | null
  readonly from: number | null
  readonly to: number | null
  readonly text: string
}
export type CurveGeometry = {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly step: number
  readonly points: readonly CurvePoint[]
  /** One path for each run of neighbours that are shown: what is hidden between two is not guessed. */
  readonly lines: readonly string[]
  readonly levels: readonly { readonly y: number; readonly text: string }[]
}

const edges = { left: 48, right: 16, top: 26, below: 28, plot: 180 } as const

/** Shares from 0 to 100% over the rows in their order. */
export function curveGeometry(section: ReportSection, room: number): CurveGeometry {
  const { rows } = section
  const plot = {
    left: edges.left,
    right: Math.max(room - edges.right, edges.left + 72 * Math.max(rows.length, 1)),
    top: edges.top,
    bottom: edges.top + edges.plot,
  }
  const step = (plot.right - plot.left) / Math.max(rows.length, 1)
  const y = (share: number | null) => (share === null ? null : plot.bottom - share * edges.plot)
  const points = rows.map(({ key, label }, place) => {
    const figure = figuresOf(section, key)
    return {
      key,
      label,
      x: plot.left + (place + 0.5) * step,
      drawn: drawnAs(figure('share')),
      y: y(figure('share').value),
      from: y(figure('from').value),
      to: y(figure('to').value),
      text: figure('share').text,
    }
  })
  return {
    width: plot.right + edges.right,
    height: plot.bottom + edges.below,
    plot,
    step,
    points,
    lines: linesThrough(points),
    levels: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share) ?? 0, text: `${share * 100}%` })),
  }
}

function linesThrough(points: readonly CurvePoint[]): readonly string[] {
  const runs: string[][] = [[]]
  for (const { x, y } of points) {
    if (y === null) runs.push([])
    else runs.at(-1)?.push(`${x} ${y}`)
  }
  return runs.filter(({ length }) => length > 1).map((run) => `M${run.join(' L')}`)
}
