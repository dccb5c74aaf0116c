import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { type Instrument, textShown } from './instruments/instrument.ts'

/** What the page may know and show of an instrument; no words where the licence does not let them ship. In points. */
export function instrumentFacts(instrument: Instrument): InstrumentFacts {
  const text = textShown(instrument, false)
  const { answer, itemCount, range, reliableChange, cutOff, bands, flags } = instrument
  const values = Array.from({ length: answer.most - answer.least + 1 }, (_, index) => answer.least + index)
  const options = text
    ? text.options.map(({ value, text }) => ({ value, text }))
    : values.map((value) => ({ value, text: null }))
  return {
    instrument: instrument.code,
    version: instrument.version,
    name: instrument.name,
    about: instrument.about,
    recall: instrument.recall,
    instruction: text?.instruction ?? null,
    items: Array.from({ length: itemCount }, (_, index) => ({
      number: index + 1,
      text: text?.items[index] ?? null,
      options,
      flagFrom: flagFrom(flags.find(({ item }) => item === index + 1)),
    })),
    least: range.least,
    most: range.most,
    higherIs: instrument.higherIs,
    bands: bands?.list.map(({ from, label }) => ({ from, label })) ?? null,
    cutOff: cutOff && { at: cutOff.at, caseIs: instrument.higherIs === 'worse' ? 'at-or-above' : 'at-or-below' },
    reliableChange: reliableChange && { by: reliableChange.by, words: reliableChangeWords(reliableChange) },
    creditLine: instrument.licence.creditLine,
    textShips: text !== null,
  }
}

const flagFrom = (flag: { readonly above: number } | undefined) => (flag ? flag.above + 1 : null)

const reliableChangeWords = ({ by, rule, confidence, source }: NonNullable<Instrument['reliableChange']>) =>
  `${rule === 'at-least' ? 'at least' : 'more than'} ${by} points (${confidence} %): ${source}`
