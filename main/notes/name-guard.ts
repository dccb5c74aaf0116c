import { anotherMember } from '../../preload/contract/notes.ts'
import { findEmails } from './find-emails.ts'
import type { Identity } from './name-phrases.ts'
import { findInTokens, watchFor } from './named-tokens.ts'
import { findPhones, samePhone } from './phone-numbers.ts'
import { asciiDigits, textTokens } from './text-tokens.ts'
import { findUnspacedNames } from './unspaced-names.ts'

/** A place in the text where another member is named: UTF-16 positions, `to` exclusive. */
export type NameHit = { readonly from: number; readonly to: number; readonly words: string }
type Span = Omit<NameHit, 'words'>

/**
 * Where a text names one of the others: names, nicknames, initials, telephone numbers, e-mail and street addresses.
 * What is also the person's own (`own`; null for the group note) is never a hit, nor is an ordinary word unless it has
 * a capital letter inside a sentence. In order, without overlaps; first and last name in a row are one hit.
 *
 * Not found: inflected names (Polish `Anny`), names that are spelled wrong, and people who are described.
 */
export function findNames(text: string, own: Identity | null, others: readonly Identity[]): readonly NameHit[] {
  const tokens = textTokens(text).filter((token) => !isStandIn(text, token))
  const spans = [
    ...findInTokens(text, tokens, watchFor(own, others)),
    ...findPhones(text, phonesOf(own, others)),
    ...findEmails(text, emailsOf(own, others)),
    ...findUnspacedNames(text, own, others),
  ]
  return merged(text, spans).map(({ from, to }) => ({ from, to, words: text.slice(from, to) }))
}

/** Words that Grove put in the place of a name are nobody's, even where a member is called Member. */
const isStandIn = (text: string, { from, to }: Span): boolean =>
  standIns.some((words) => text.slice(Math.max(0, to - words.length), from + words.length).includes(words))
const standIns = [anotherMember, `A${anotherMember.slice(1)}`]

/** People of one household share a telephone. */
function phonesOf(own: Identity | null, others: readonly Identity[]): readonly string[] {
  const mine = asciiDigits(own?.phone ?? '')
  return others.flatMap(({ phone }) => (phone && !samePhone(mine, asciiDigits(phone)) ? [phone] : []))
}

function emailsOf(own: Identity | null, others: readonly Identity[]): readonly string[] {
  const mine = own?.email?.toLowerCase()
  return others.flatMap(({ email }) => (email && email.toLowerCase() !== mine ? [email] : []))
}

function merged(text: string, spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = whole.at(-1)
    if (last && (span.from <= last.to || /^[^\S\n]{1,2}$/.test(text.slice(last.to, span.from))))
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}
