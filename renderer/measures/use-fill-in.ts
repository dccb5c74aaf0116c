import { useState } from 'react'
import { fail, type Result } from '../../preload/contract/failure.ts'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import type { ReasonTexts } from '../app/failure-text.ts'
import { type FillInValues, fillInFaults, missingItems } from './fill-in-values.ts'
import { counted, questionsWords } from './measure-words.ts'

/**
 * What stands between a filled-in measure and its call: faults of what was typed at their fields, and one warning
 * before answers are left out. `check` answers null where nothing is in the way.
 */
export function useFillIn(facts: InstrumentFacts) {
  const [warnedOf, setWarnedOf] = useState<readonly number[]>([])

  const check = (values: FillInValues): Result<never> | null => {
    const faults = Object.keys(fillInFaults(values, facts))
    if (faults.length > 0)
      return fail({ code: 'invalid', fields: Object.fromEntries(faults.map((path) => [path, { fault: 'not-valid' }])) })
    const missing = missingItems(values, facts)
    if (missing.every((number) => warnedOf.includes(number))) return null
    setWarnedOf(missing)
    return fail({ code: 'not-possible', reason: 'answers-missing' })
  }
  /** Said before it is done, in place of a failure. */
  const reasons: ReasonTexts = {
    'answers-missing': {
      title: `${counted(warnedOf.length, 'answer')} missing: ${questionsWords(warnedOf)}.`,
      advice: `A missing answer is never counted as 0, so ${facts.name} may get no score. Fill it in if you can, or press the button once more to keep it as it is.`,
    },
  }
  /** The sentence for a fault of a field, whether it was found here or in the vault. */
  const say = (path: string, values: FillInValues): string | undefined => {
    const own = fillInFaults(values, facts)[path]
    if (own) return own
    if (path === 'answers') return 'Nothing is answered yet.'
    return path === 'total' ? `No answers to ${facts.name} make this total. Look at the paper again.` : undefined
  }
  return { check, say, reasons, warnedOf }
}
