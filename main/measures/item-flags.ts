import type { Instrument, ItemFlag } from './instruments/instrument.ts'
import type { Answers } from './scoring.ts'

/** A flag that an answer raises. Only a user closes it; editing the answers does not. */
export type RaisedFlag = ItemFlag & { readonly answer: number }

/** The flags that these answers raise, in the order of the form. `null` stands for a total without answers: none. */
export const flagsOf = (instrument: Instrument, answers: Answers | null): readonly RaisedFlag[] =>
  instrument.flags.flatMap((flag) => {
    const answer = answerTo(flag, answers)
    return answer !== null && answer > flag.above ? [{ ...flag, answer }] : []
  })

/** Whether the item was answered. Where it was not, "not raised" would be a guess: say "item 9 not known". */
export const isFlagKnown = (flag: ItemFlag, answers: Answers | null): boolean => answerTo(flag, answers) !== null

const answerTo = ({ item }: ItemFlag, answers: Answers | null): number | null => answers?.[item - 1] ?? null
