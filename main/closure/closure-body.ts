import type {
  ClosureFacts,
  ClosureForm,
  ClosureSection,
  ClosureWords,
  WantedFollowUp,
} from '../../preload/contract/closure.ts'
import type { Country } from '../../preload/contract/practice.ts'
import type { ClosureSummaryRow } from '../database/clinical-rows.ts'
import { isSignedRow, type Kept, type Signatures, type SignedFields } from '../notes/is-signed-row.ts'
import { clinicianSections } from './clinician-sections.ts'
import type { ClosureContents, EnrolmentEnd } from './closure-contents.ts'
import { participantSections } from './participant-sections.ts'

export const closureType = 'grove closure summary'

/** What is read before it is signed: all that will be printed, and what signing does besides. */
export type ReadyClosure = {
  readonly participant: string
  readonly enrolment: string
  readonly facts: ClosureFacts
  readonly words: ClosureWords
  readonly endedWith: EnrolmentEnd | null
  readonly endsEnrolment: boolean
  /** Those that signing creates, and all that the versions name. */
  readonly newFollowUps: readonly WantedFollowUp[]
  readonly followUps: readonly WantedFollowUp[]
  readonly country: Country
  /** Both versions as they are printed. */
  readonly forms: Readonly<Record<ClosureForm, readonly ClosureSection[]>>
  /** The hash of the version before; null for the first. */
  readonly prevHash: string | null
}

/** What an author signs. `type`, `v`, `vaultId`, `author` and `keyId` are added by the signature. */
export type ClosureBody = ReadyClosure & {
  readonly closureId: string
  readonly version: number
  readonly at: string
}

/** Makes both versions: the one place in which what is signed comes to be. */
export const readyClosure = (
  contents: ClosureContents,
  about: Pick<ReadyClosure, 'participant' | 'enrolment' | 'endsEnrolment' | 'newFollowUps' | 'prevHash'>,
): ReadyClosure => ({
  ...about,
  facts: contents.facts,
  words: contents.words,
  endedWith: contents.endedWith,
  followUps: contents.followUps,
  country: contents.country,
  forms: { clinician: clinicianSections(contents), participant: participantSections(contents) },
})

export type SignedClosure = ClosureBody & SignedFields

/** The body of a row as it was signed; null where the file is damaged and it is no such text. */
export function readClosureBody({ body }: Pick<ClosureSummaryRow, 'body'>): SignedClosure | null {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && 'forms' in parsed ? (parsed as SignedClosure) : null
  } catch {
    return null
  }
}

/** Whether a row is what its author signed, and says of itself what the words say. */
export function isGenuineClosure(row: ClosureSummaryRow, kept: Kept, signatures: Signatures): boolean {
  const body = readClosureBody(row)
  return (
    body !== null &&
    body.closureId === row.closure_id &&
    body.participant === row.person_id &&
    body.enrolment === row.enrolment_id &&
    isSignedRow(row, body, closureType, kept, signatures)
  )
}
