import type { Figure } from '../../preload/contract/reports.ts'
import { type Computed, isComputed } from './computed.ts'

/**
 * The one text of every figure. What it says is all that the figure holds: the digits behind it would let numerators
 * and sums be worked out.
 */

/** Counts too few people, or would let such a count be worked out. Both read alike, or the reader could tell. */
export const hiddenFigure: Figure = { value: null, text: 'hidden', why: 'small-cell' }
export const noData: Figure = { value: null, text: '–', why: 'no-data' }
export const notDefined: Figure = { value: null, text: '–', why: 'not-defined' }

/** A cell of words, or an empty one. */
export const wordsFigure = (text: string): Figure => ({ value: null, text, why: null })

/** null: hidden. */
export const countFigure = (count: number | null): Figure =>
  count === null ? hiddenFigure : { value: count, text: String(count), why: null }

/** 0 to 1 as whole per cent. */
export function shareFigure(share: number | null): Figure {
  if (share === null) return hiddenFigure
  const percent = Math.round(share * 100)
  return { value: percent / 100, text: `${percent}%`, why: null }
}

/** With so many decimals. */
export function numberFigure(value: Computed<number>, decimals: number): Figure {
  if (!isComputed(value)) return notDefined
  const rounded = Number(value.toFixed(decimals))
  return { value: rounded + 0, text: textOf(rounded + 0, decimals), why: null }
}

/** The same with a plus before what is more than 0. */
export function changeFigure(value: Computed<number>, decimals: number): Figure {
  const figure = numberFigure(value, decimals)
  return figure.value !== null && figure.value > 0 ? { ...figure, text: `+${figure.text}` } : figure
}

const textOf = (value: number, decimals: number) =>
  value < 0 ? `−${(-value).toFixed(decimals)}` : value.toFixed(decimals)

/** A p value with three decimals; below that it is words. */
export const pFigure = (p: Computed<number>): Figure =>
  isComputed(p) && p < 0.001 ? wordsFigure('<0.001') : numberFigure(p, 3)

/** A part of something that may have no answer. */
export const partOf = <T>(whole: Computed<T>, part: (whole: T) => number): Computed<number> =>
  isComputed(whole) ? part(whole) : whole
