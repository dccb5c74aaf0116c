import type { TextToken } from './text-tokens.ts'

/** Their point does not end a sentence: what follows is a name as a rule. */
const titles = new Set('mr mrs ms mx dr prof rev st sr jr vs hr fr frau mme'.split(' '))
const sentenceEnd = /[.!?…。！？।؟:]/

/**
 * Whether a capital letter at this token says nothing, because a sentence, a line, a heading (`Plan:`), an item of a
 * list or quoted speech begins there.
 */
export function startsSentence(text: string, tokens: readonly TextToken[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token) return true
  const between = text.slice(before?.to ?? 0, token.from)
  // Scripts without spaces between words have no tokens.
  const gap = between.replace(/^.*\p{L}\p{M}*/su, '')
  if (!before && gap === between) return true
  if (/[\n\u2028\u2029]/.test(gap)) return true
  if (before?.number && /^\)[^\S\n]/.test(gap)) return true
  if (/,[^\S\n]*["“„«]$/.test(gap)) return true
  if (!sentenceEnd.test(gap)) return false
  return !(before && gap === between && gap.startsWith('.') && isAbbreviation(text, before))
}

/** `Dr.` or the last letter of `e.g.`; not that of `p.m.`, after which a sentence may well end. */
function isAbbreviation(text: string, { from, to, keys }: TextToken): boolean {
  const word = text.slice(from, to)
  return keys.some((key) => titles.has(key)) || (/^\p{Ll}$/u.test(word) && word !== 'm')
}
