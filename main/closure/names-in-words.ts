import { type ClosureField, type ClosureWords, closureFields } from '../../preload/contract/closure.ts'
import { findNames } from '../notes/name-guard.ts'
import type { Company } from './without-names.ts'

export type NamedInWords = { readonly field: ClosureField; readonly words: string }

/** Every name of somebody of the person's groups in the user's own words, field by field, each said once. */
export const namesInWords = (words: ClosureWords, { own, mates }: Company): readonly NamedInWords[] =>
  closureFields.flatMap((field) =>
    [...new Set(findNames(words[field], own, mates).map((hit) => hit.words))].map((named) => ({ field, words: named })),
  )
