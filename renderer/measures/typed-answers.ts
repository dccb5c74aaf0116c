import type { InstrumentFacts } from '../../preload/contract/measures.ts'

type Item = Pick<InstrumentFacts['items'][number], 'number' | 'options' | 'flagFrom'>

export type TypedFault =
  | { readonly is: 'no-digit'; readonly character: string }
  | { readonly is: 'outside'; readonly item: number; readonly least: number; readonly most: number }
  | { readonly is: 'too-many'; readonly most: number }

export type TypedAnswers = {
  /** null: a hyphen, or not typed yet. */
  readonly answers: readonly (number | null)[]
  /** How many questions have a digit or a hyphen. */
  readonly typed: number
  /** Every question has one, and nothing is wrong. */
  readonly complete: boolean
  readonly fault: TypedFault | null
}

/** Typed where a question was not answered on paper: a missing answer is said, never guessed. */
const notAnswered = '-'

/**
 * Digits from a paper form in the order of its questions, `2130 0121 0`. Blanks count for nothing. A wrong digit keeps
 * its place: if it were dropped, all that follow would answer the question before.
 */
export function readTyped(typed: string, items: readonly Item[]): TypedAnswers {
  const characters = [...typed.replaceAll(/\s/g, '')]
  const strange = characters.find((character) => character !== notAnswered && !/^\d$/.test(character))
  const answers = items.map((_, place) => {
    const character = characters[place]
    return character === undefined || !/^\d$/.test(character) ? null : Number(character)
  })
  const outside = items.find(({ options }, place) => {
    const answer = answers[place] ?? null
    return answer !== null && !options.some(({ value }) => value === answer)
  })
  const fault = faultOf(strange, outside, characters.length > items.length ? items.length : null)
  const count = Math.min(characters.length, items.length)
  return { answers, typed: count, complete: fault === null && count === items.length, fault }
}

function faultOf(strange: string | undefined, outside: Item | undefined, tooMany: number | null): TypedFault | null {
  if (strange !== undefined) return { is: 'no-digit', character: strange }
  if (outside) {
    const values = outside.options.map(({ value }) => value)
    return { is: 'outside', item: outside.number, least: Math.min(...values), most: Math.max(...values) }
  }
  return tooMany === null ? null : { is: 'too-many', most: tooMany }
}

export function typedFaultWords(fault: TypedFault): string {
  switch (fault.is) {
    case 'no-digit':
      return 'Type digits, and a hyphen for a question without an answer.'
    case 'outside':
      return `Question ${fault.item} takes ${fault.least} to ${fault.most}. Look at the paper again.`
    case 'too-many':
      return `There are only ${fault.most} questions. Look at the paper again.`
  }
}

/** The questions whose answers ask for action: their digits are typed twice. */
export const twiceKeyed = <I extends Item>(items: readonly I[]): readonly I[] =>
  items.filter(({ flagFrom }) => flagFrom !== null)

/** What was typed the second time, in the order of `twiceKeyed`; null where it agrees with the first. */
export function secondFault(
  again: string,
  item: Pick<Item, 'number'>,
  first: number | null,
): { readonly missing: boolean; readonly words: string } | null {
  const typed = again.trim()
  if (typed === '') return { missing: true, words: `Type question ${item.number} once more from the paper.` }
  if (typed === (first === null ? notAnswered : String(first))) return null
  const said = first === null ? 'no answer' : String(first)
  return {
    missing: false,
    words: `Question ${item.number}: ${said} the first time, ${typed} now. Look at the paper again.`,
  }
}

/** A total as it stands on paper, `14` or `3,5`; null where it is no number with at most two decimals. */
export function readTotal(typed: string): number | null {
  const word = typed.trim().replace(',', '.')
  return /^\d{1,4}(\.\d{1,2})?$/.test(word) ? Number(word) : null
}
