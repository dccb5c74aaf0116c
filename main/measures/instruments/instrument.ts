/**
 * How sure a figure is (the letters are those of the project's reference): V was read in a primary or official source,
 * S is second-hand. What is known from memory only is not in the catalogue: it would be shown as a fact.
 */
export type Certainty = 'V' | 'S'

/**
 * A: the text may be shown. A*: only after the practice has declared that it keeps the condition. B: no text until the
 * author agrees. C: no text. The answers or the total of a clinic's own paper form may be kept in every class.
 */
export type Licence = {
  readonly class: 'A' | 'A*' | 'B' | 'C'
  /** What the practice declares before the text is shown; null where nothing is asked. */
  readonly condition: string | null
  /** Goes onto every screen and page that shows the text or the name. The licence's own words, not ours. */
  readonly creditLine: string
  readonly source: string
}

export type AnswerOption = { readonly value: number; readonly text: string }

/** The exact words of the form. They are never edited or translated; where they were compared stands in `comparedWith`. */
export type InstrumentText = {
  readonly instruction: string
  readonly items: readonly string[]
  /** In the order of the form, for every item; `value` is what an answer holds, also on an item that is reversed. */
  readonly options: readonly AnswerOption[]
  /** A question that is on the form and is not scored. */
  readonly unscored: { readonly text: string; readonly options: readonly AnswerOption[] } | null
  readonly comparedWith: readonly string[]
}

/**
 * A score is kept as a whole number of units, so that equal scores are equal and a band is compared unrounded: points
 * are units / `unitsPerPoint`. The units are the sum of the answers (after reversing) times the factor for the number
 * of missing answers; with more missing than there are factors there is no score. A missing answer is never a 0.
 */
export type ScoreRule = {
  readonly unitsPerPoint: number
  readonly factorByMissing: readonly number[]
  /** Decimals of the text form. A mean always has them, any other score only where it is not whole. */
  readonly decimals: number
  readonly isMean: boolean
  /** The rule in words, for the definitions that a report prints. */
  readonly words: string
}

export type Band = {
  /** The least score of the band, in points. It ends where the next begins. */
  readonly from: number
  readonly label: string
}

export type Bands = { readonly list: readonly Band[]; readonly source: string; readonly certainty: Certainty }

/** A case: at the cut-off or beyond it to the worse side. In points. */
export type CutOff = { readonly at: number; readonly source: string; readonly certainty: Certainty }

/** By how many points a score has to change before the change is more than error of measurement. */
export type ReliableChange = {
  readonly by: number
  readonly rule: 'at-least' | 'greater-than'
  /** Per cent. */
  readonly confidence: number
  readonly source: string
  readonly certainty: Certainty
}

export type Sample = { readonly mean: number; readonly sd: number; readonly source: string }

/** What Jacobson and Truax (1991) is computed from: never from a clinic's own few people. */
export type Norms = {
  readonly reliability: { readonly r: number; readonly kind: 'alpha' | 'test-retest'; readonly source: string }
  readonly clinical: Sample
  readonly functional: Sample | null
  readonly certainty: Certainty
}

/** An item whose answer alone asks for a user to act. */
export type ItemFlag = {
  /** From 1, as on the form. */
  readonly item: number
  /** Raised by a greater answer. */
  readonly above: number
  /** What the item asks about, in our words. */
  readonly about: string
}

/** Proves at start-up that the rule does what its source says. `score` is the text form; null if there is no score. */
export type WorkedExample = {
  readonly answers: readonly (number | null)[]
  readonly score: string | null
  readonly band: string | null
}

/** An instrument is data: words, rule, figures, each with its source. Frozen by `instrument()`. */
export type Instrument = {
  /** For ever the same: administrations hold it. */
  readonly code: number
  /** Raised when the text, the rule or a figure changes; administrations hold it too. */
  readonly version: number
  readonly key: string
  readonly name: string
  readonly about: string
  /** Follows "in". */
  readonly recall: string | null
  /** Null: score-only. Shown through `textShown` alone. */
  readonly text: InstrumentText | null
  readonly itemCount: number
  readonly answer: { readonly least: number; readonly most: number }
  /** From 1. Such an item counts least + most - answer. */
  readonly reversedItems: readonly number[]
  /** What stands beside the boxes of the paper form: a form that prints scored values has reversed them already. */
  readonly paperPrints: 'answers' | 'scored-values' | 'either'
  readonly licence: Licence
  readonly score: ScoreRule
  /** In points. */
  readonly range: { readonly least: number; readonly most: number }
  readonly higherIs: 'worse' | 'better'
  readonly bands: Bands | null
  readonly cutOff: CutOff | null
  readonly reliableChange: ReliableChange | null
  readonly norms: Norms | null
  readonly flags: readonly ItemFlag[]
  readonly examples: readonly WorkedExample[]
}

/** Freezes the data of an instrument to the last item. */
export const instrument = (data: Instrument): Instrument => frozen(data)

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** The words that may be shown in a practice that has, or has not, declared that it keeps the licence's condition. */
export const textShown = ({ text, licence }: Instrument, isConditionDeclared: boolean): InstrumentText | null =>
  licence.class === 'A' || (licence.class === 'A*' && isConditionDeclared) ? text : null
