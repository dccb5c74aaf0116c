import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { type Instrument, textShown } from './instruments/instrument.ts'

/** What a screen shows of an instrument. Words under a condition are kept back: no practice has declared it yet. */
export function instrumentFacts(instrument: Instrument): InstrumentFacts {
  const { code, version, name, about, recall, answer, range, higherIs, bands, cutOff, reliableChange } = instrument
  const text = textShown(instrument, false)
  const values = Array.from({ length: answer.most - answer.least + 1 }, (_, i) => answer.least + i)
  return {
    instrument: code,
    version,
    name,
    about,
    recall,
    instruction: text?.instruction ?? null,
    items: Array.from({ length: instrument.itemCount }, (_, i) => {
      const flag = instrument.flags.find(({ item }) => item === i + 1)
      return {
        number: i + 1,
        text: text?.items[i] ?? null,
        options: text ? text.options.map((option) => ({ ...option })) : values.map((value) => ({ value, text: null })),
        flagFrom: flag ? flag.above + 1 : null,
      }
    }),
    least: range.least,
    most: range.most,
    higherIs,
    bands: bands ? bands.list.map((band) => ({ ...band })) : null,
    cutOff: cutOff ? { at: cutOff.at, caseIs: higherIs === 'worse' ? 'at-or-above' : 'at-or-below' } : null,
    reliableChange: reliableChange
      ? {
          by: reliableChange.by,
          words: `${reliableChange.rule === 'at-least' ? 'At least' : 'More than'} ${reliableChange.by} points, ${reliableChange.confidence} % (${reliableChange.source})`,
        }
      : null,
    creditLine: instrument.licence.creditLine,
    textShips: text !== null,
  }
}
