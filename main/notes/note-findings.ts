import type { Finding } from '../../preload/contract/notes.ts'
import { noteCodes } from '../../preload/contract/notes.ts'
import { findClones } from './find-clones.ts'
import { findNames } from './name-guard.ts'
import type { Identity } from './name-phrases.ts'

/** A note that is not signed yet, as the checks see it. */
export type CheckedNote = {
  readonly participantId: string | null
  /** The user's own words, and the four digits; empty words and nulls where nothing was saved. */
  readonly text: string
  readonly codes: Readonly<Record<(typeof noteCodes)[number], number | null>>
  /** null: nobody recorded it. Not asked of the group note. */
  readonly attendance: { readonly state: 'present' | 'absent'; readonly words: string | null } | null
  readonly riskOpen: boolean
}
export type SignedWords = { readonly participantId: string; readonly text: string }
export type KnownPerson = Identity & { readonly participantId: string }

const blocking: ReadonlySet<Finding['finding']> = new Set(['names-a-member', 'attendance-missing', 'risk-open'])

/**
 * What is to be looked at before signing, note by note. Positions are those in the user's own text; null where the
 * words at fault stand in the recorded reason of an absence.
 */
export function noteFindings(
  notes: readonly CheckedNote[],
  signed: readonly SignedWords[],
  people: readonly KnownPerson[],
): readonly Finding[] {
  const clones = clonesOf(notes, signed, people)
  return notes.flatMap((note) => [
    ...namesIn(note, people),
    ...(clones.get(note.participantId) ?? []),
    ...missingIn(note).map((finding) => found(note.participantId, finding)),
  ])
}

type Place = Pick<Finding, 'from' | 'to' | 'words'>
const nowhere: Place = { from: null, to: null, words: null }

const found = (participantId: string | null, finding: Finding['finding'], place: Place = nowhere): Finding => ({
  finding,
  blocks: blocking.has(finding),
  participantId,
  ...place,
})

function missingIn({ participantId, text, codes, attendance, riskOpen }: CheckedNote): readonly Finding['finding'][] {
  const wordless = text.trim() === ''
  if (participantId === null) return wordless ? ['group-note-missing'] : []
  const missing: Finding['finding'][] = []
  if (riskOpen) missing.push('risk-open')
  if (!attendance) missing.push('attendance-missing')
  // Of an absence the recorded reason is enough.
  if (attendance?.state === 'absent') return missing
  if (wordless) missing.push('no-sentence')
  if (noteCodes.some((code) => codes[code] === null)) missing.push('codes-missing')
  return missing
}

function namesIn({ participantId, text, attendance }: CheckedNote, people: readonly KnownPerson[]): readonly Finding[] {
  const own = people.find((person) => person.participantId === participantId) ?? null
  const others = people.filter((person) => person !== own)
  const reason = attendance?.state === 'absent' ? (attendance.words ?? '') : ''
  return [
    ...findNames(text, own, others),
    ...findNames(reason, own, others).map((hit) => ({ ...hit, from: null, to: null })),
  ].map((place) => found(participantId, 'names-a-member', place))
}

function clonesOf(notes: readonly CheckedNote[], signed: readonly SignedWords[], people: readonly KnownPerson[]) {
  const calledBy = new Map(
    people.map((person) => [person.participantId, [person.givenName, person.familyName, person.preferredName ?? '']]),
  )
  const texts = [...notes, ...signed].flatMap(({ participantId, text }) =>
    participantId === null ? [] : [{ key: participantId, text, names: calledBy.get(participantId) ?? [] }],
  )
  const open = new Set(notes.map((note) => note.participantId))
  const clones = findClones(texts)
    .filter(({ key }) => open.has(key))
    .map(({ key, from, to, words }) => found(key, 'same-sentence', { from, to, words }))
  return Map.groupBy(clones, (finding) => finding.participantId)
}
