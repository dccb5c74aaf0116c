import { type NoteCode, noteCodeWords } from '../../preload/contract/note-codes.ts'
import { type Draft, noteCodes } from '../../preload/contract/notes.ts'

export type Codes = Pick<Draft, NoteCode>

/** A code that is left out where others follow, as it is typed and shown. */
const leftOut = '-'

/** What remains of typed characters: at most four, each 0 to 4 or a hyphen for a code that is left out. */
export const typedDigits = (typed: string): string => typed.replaceAll(/[^0-4-]/g, '').slice(0, noteCodes.length)

/** Whether something was typed that is no digit of these codes. */
export const hasOtherCharacters = (typed: string): boolean => /[^0-4-]/.test(typed)

/** `3212` as four codes; what is not typed yet is no digit at all, never 0. */
export function codesOf(digits: string): Codes {
  const level = (code: NoteCode) => {
    const digit = digits.charAt(noteCodes.indexOf(code))
    return /^[0-4]$/.test(digit) ? Number(digit) : null
  }
  return {
    engagement: level('engagement'),
    response: level('response'),
    goal: level('goal'),
    homePractice: level('homePractice'),
  }
}

/** The four codes as they are typed. */
export const digitsOf = (codes: Codes): string =>
  noteCodes
    .map((code) => String(codes[code] ?? leftOut))
    .join('')
    .replace(/-+$/, '')

/** What was typed, in words: `took part actively · some response · goal: reached`. */
export const digitWords = (digits: string): string =>
  noteCodes
    .map((code, i) => {
      const { label, levels } = noteCodeWords[code]
      const level = levels[Number(digits.charAt(i) || Number.NaN)]
      return level && (speaksForItself.includes(code) ? level : `${label.toLowerCase()}: ${level}`)
    })
    .filter(Boolean)
    .join(' · ')

/** Their levels say what they are about. */
const speaksForItself: readonly NoteCode[] = ['engagement', 'response']

/** The code whose digit is typed next; null when all four are there. */
export const nextCode = (digits: string): NoteCode | null => noteCodes[digits.length] ?? null
