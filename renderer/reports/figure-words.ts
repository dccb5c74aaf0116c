import type { Figure } from '../../preload/contract/reports.ts'
import { drawnAs } from './drawn-as.ts'

type FigureOf = (columnKey: string) => Figure

/** For example `(−7.2 to −2.0)`; nothing where either end is not shown. */
export const intervalWords = (from: Figure, to: Figure): string =>
  drawnAs(from) === 'shown' && drawnAs(to) === 'shown' ? ` (${from.text} to ${to.text})` : ''

/** A count with its share and the interval of that, for example `15, 75% (53% to 89%)`. */
export function countWords(figure: FigureOf): string {
  const count = figure('count')
  const share = figure('share')
  if (drawnAs(count) !== 'shown') return count.text
  const beside = { shown: `, ${shareWords(figure)}`, hidden: ', share hidden', none: '' } as const
  return `${count.text}${beside[drawnAs(share)]}`
}

/** A share with its interval, for example `75% (53% to 89%)`. */
export const shareWords = (figure: FigureOf): string =>
  `${figure('share').text}${intervalWords(figure('from'), figure('to'))}`

/** An effect size with its interval. */
export const effectWords = (figure: FigureOf): string =>
  `${figure('g').text}${intervalWords(figure('from'), figure('to'))}`

export const pairsWords = (count: string): string => (count === '1' ? '1 pair' : `${count} pairs`)
