import { bandAreas } from '../../preload/contract/band-table.ts'
import type { MeasureInClosure } from '../../preload/contract/closure.ts'
import type { Country } from '../../preload/contract/practice.ts'
import { lineChart } from '../documents/line-chart.ts'
import { dayWords } from './day-words.ts'

type Look = {
  /** For the participant: the scores alone, without bands, cut-off and corridor. */
  readonly plain: boolean
  /** Points. */
  readonly width: number
  readonly country: Country
}

const dayMs = 86_400_000

/** The course of one measure on a page: a vector picture, by days. */
export function closureChart(measure: MeasureInClosure, { plain, width, country }: Look): string {
  const { points, bands, least, most, cutOff, corridor } = measure
  const ends = [...new Set([points[0], points.at(-1)])].flatMap((point) => point ?? [])
  return lineChart({
    points: points.map((point) => ({
      x: dayNumber(point.givenOn),
      y: point.points,
      label: point.text,
      ...(plain || !ends.includes(point) ? {} : { mark: point.label.toLowerCase() }),
    })),
    yRange: { from: least, to: most },
    bands: plain ? [] : bandAreas(bands, most),
    cutOff: plain ? null : cutOff,
    corridor: plain ? null : corridor,
    sessionMarks: [],
    xLabels: ends.map(({ givenOn }) => ({ x: dayNumber(givenOn), label: dayWords(givenOn, country) })),
    width,
    height: plain ? 112 : 132,
  })
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs
