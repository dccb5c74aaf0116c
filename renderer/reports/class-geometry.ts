import type { ReportSection } from '../../preload/contract/reports.ts'
import { type DrawnAs, drawnAs, figuresOf } from './drawn-as.ts'
import { countWords } from './figure-words.ts'
import { measureOf } from './measure-direction.ts'
import { labelLines } from './row-layout.ts'

export const changeClasses = ['improved', 'unchanged', 'worsened'] as const
export type ChangeClass = (typeof changeClasses)[number]

export const changeClassNames: Readonly<Record<ChangeClass, string>> = {
  improved: 'Reliably improved',
  unchanged: 'No reliable change',
  worsened: 'Reliably worse',
}

export type ClassStack = {
  readonly key: string
  readonly name: string
  readonly lines: readonly string[]
  readonly y: number
  /** Whether the bar is made of its parts, hidden as a whole, or empty. */
  readonly drawn: DrawnAs
  readonly parts: readonly { readonly is: ChangeClass; readonly x: number; readonly length: number }[]
  /** Below the bar, a third of it for each class. */
  readonly words: readonly { readonly is: ChangeClass; readonly x: number; readonly text: string }[]
}
export type ClassGeometry = {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number }
  readonly stacks: readonly ClassStack[]
}

export const classBarHeight = 20
const rowHeight = 62
const labelRoom = 150
const leastPlot = 420

/**
 * One bar of three parts for each measure. Where one part is hidden the whole bar is: what is left beside the other
 * parts would be its length.
 */
export function classGeometry(section: ReportSection, room: number): ClassGeometry {
  const plot = { left: labelRoom, right: Math.max(room - 1, labelRoom + leastPlot) }
  const across = plot.right - plot.left
  const measures = [...new Set(section.rows.map(measureOf))]
  return {
    width: plot.right + 1,
    height: measures.length * rowHeight,
    plot,
    stacks: measures.map((measure, place) => {
      const classes = changeClasses.map((is) => ({ is, figure: figuresOf(section, `${measure} ${is}`) }))
      const label = section.rows.find((row) => measureOf(row) === measure)?.label ?? ''
      const name = label.slice(0, Math.max(label.lastIndexOf(': '), 0)) || label
      const drawn = stackDrawnAs(classes.map(({ figure }) => drawnAs(figure('share'))))
      const shares = classes.map(({ figure }) => figure('share').value ?? 0)
      const whole = shares.reduce((sum, share) => sum + share, 0) || 1
      let x = plot.left
      return {
        key: measure,
        name,
        lines: labelLines(name, 18),
        y: place * rowHeight + 6,
        drawn,
        parts:
          drawn === 'shown'
            ? changeClasses.map((is, i) => {
                const part = { is, x, length: ((shares[i] ?? 0) / whole) * across }
                x += part.length
                return part
              })
            : [],
        words: classes.map(({ is, figure }, i) => ({
          is,
          x: plot.left + (i * across) / changeClasses.length,
          text: countWords(figure),
        })),
      }
    }),
  }
}

function stackDrawnAs(parts: readonly DrawnAs[]): DrawnAs {
  if (parts.includes('hidden')) return 'hidden'
  return parts.every((part) => part === 'shown') ? 'shown' : 'none'
}
