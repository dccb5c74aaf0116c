import type { FieldFault } from '../../preload/contract/failure.ts'
import { assertNever } from './assert-never.ts'

/** What is wrong with one field and what to do, as a sentence to stand below it. */
export function faultText({ fault, limit }: FieldFault): string {
  switch (fault) {
    case 'required':
      return 'Fill this in to go on.'
    case 'too-long':
      return limit === undefined
        ? 'This is too long. Shorten it.'
        : `This is too long. Shorten it to at most ${count(limit)} characters.`
    case 'too-short':
      return limit === undefined
        ? 'This is too short. Type some more.'
        : `This is too short. Type at least ${count(limit)} characters.`
    case 'too-small':
      return limit === undefined ? 'This is too small.' : `Type ${count(limit)} or more.`
    case 'too-large':
      return limit === undefined ? 'This is too large.' : `Type ${count(limit)} or less.`
    case 'too-many':
      return limit === undefined ? 'These are too many. Take some away.' : `Choose at most ${count(limit)}.`
    case 'not-a-date':
      return 'This is not a day of the calendar. Type day, month and a year of four digits.'
    case 'not-a-time':
      return 'This is not a time of day. Type hours and minutes, for example 14:30.'
    case 'in-the-future':
      return 'This day is still to come. Check the year.'
    case 'before-birth':
      return 'This day is before the date of birth. Check both.'
    case 'not-an-email':
      return 'An e-mail address has one @ and no spaces. Check it.'
    case 'not-a-number':
      return 'Type a number in digits.'
    case 'control-characters':
      return 'There are hidden characters in this text, perhaps from where it was copied. Type it in by hand.'
    case 'broken-text':
      return 'A character in this text is broken, perhaps half of an emoji. Delete it and type it again.'
    case 'not-a-choice':
      return 'Choose one of those offered.'
    case 'already-used':
      return 'This is already in use. Choose another.'
    case 'does-not-match':
      return 'This does not match. Compare it once more and type it again.'
    case 'too-weak':
      return 'This is too easy to guess. Make it longer, or take the six words that Grove suggests.'
    case 'names-a-member':
      return 'This names another member of the group. Write “another member” instead.'
    case 'not-valid':
      return 'This cannot be used as it is. Check it and type it again.'
    default:
      return assertNever(fault)
  }
}

const count = (n: number) => n.toLocaleString('en-GB')
