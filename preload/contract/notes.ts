import { disclosed, filePassword, fileTicket } from './documents.ts'
import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, page, pageKey, passphrase, text, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

export const noteFormats = ['plain', 'soap', 'dap', 'birp', 'girp'] as const
export type NoteFormat = (typeof noteFormats)[number]

/** The four digits of a member's row: 0 to 4 each, never prefilled. */
export const noteCodes = ['engagement', 'response', 'goal', 'homePractice'] as const
const digit = whole(0, 4).nullable()
export const noteTextLimit = 20_000

const draft = z.strictObject({
  format: z.enum(noteFormats),
  engagement: digit,
  response: digit,
  goal: digit,
  homePractice: digit,
  text: text(noteTextLimit),
})
export type Draft = z.output<typeof draft>

const signedNote = z.strictObject({
  noteId: id,
  version: z.number(),
  /** group · member · absence (a non-attendance entry) · addendum */
  kind: z.enum(['group', 'member', 'absence', 'addendum']),
  sessionId: id,
  sessionDate: z.string(),
  groupName: z.string(),
  text: z.string(),
  author: z.string(),
  at: z.string(),
  /** The author's signature and the audit entry both fit the words. */
  genuine: z.boolean(),
})
export type SignedNote = z.output<typeof signedNote>

/** One row of the session sheet: a member, or the group (participantId null). */
const sheetRow = z.strictObject({
  participantId: id.nullable(),
  name: z.string(),
  absent: z.boolean(),
  draft: draft.nullable(),
  /** 0 before the first save. */
  draftVersion: z.number(),
  signed: z.array(signedNote),
  /** The newest signed note from an earlier session, for the memory. */
  lastNote: z.strictObject({ text: z.string(), sessionDate: z.string() }).nullable(),
})
export type SheetRow = z.output<typeof sheetRow>

export const findings = [
  'names-a-member', // blocks
  'same-sentence', // the same or nearly the same sentence in two notes
  'no-sentence',
  'codes-missing',
  'attendance-missing', // blocks
  'risk-open', // blocks
  'group-note-missing',
] as const
const finding = z.strictObject({
  finding: z.enum(findings),
  blocks: z.boolean(),
  /** Whose row; null for the group note. */
  participantId: id.nullable(),
  /** Where in the user's own text, in UTF-16 positions; null where the words stand in the reason of an absence. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** The words at fault as they stand in the user's own text. */
  words: z.string().nullable(),
})
export type Finding = z.output<typeof finding>

/** What one key puts in the place of a name. The name guard knows that it names nobody. */
export const anotherMember = 'another member'

export const notes = {
  sheet: endpoint({
    ...clinical,
    writes: false,
    audit: 'session sheet viewed',
    input: z.strictObject({ sessionId: id }),
    output: z.strictObject({ format: z.enum(noteFormats), rows: z.array(sheetRow) }),
  }),
  /** Called within a second of the last key. `version` is the one the page has; a newer one is a conflict. */
  saveDraft: endpoint({
    ...clinical,
    writes: true,
    audit: null,
    input: z.strictObject({ sessionId: id, participantId: id.nullable(), draft, version: whole(0, 1e9) }),
    output: z.strictObject({ version: z.number() }),
  }),
  check: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.strictObject({ sessionId: id }),
    output: z.strictObject({
      findings: z.array(finding),
      /** The words of each note as they will be signed. */
      notes: z.array(z.strictObject({ participantId: id.nullable(), name: z.string(), text: z.string() })),
    }),
  }),
  /** Signs the group note and the accepted members' notes separately, freezes them, and closes the session when all are signed. */
  sign: endpoint({
    ...clinical,
    writes: true,
    audit: 'notes signed',
    confirm: true,
    input: z.strictObject({
      sessionId: id,
      /** Each note that was read, with its words as they were shown; participantId null is the group note. */
      accepted: z
        .array(z.strictObject({ participantId: id.nullable(), text: text(noteTextLimit + 2000) }))
        .min(1)
        .max(61),
      passphrase,
    }),
    output: z.strictObject({ signed: z.number(), sessionClosed: z.boolean() }),
  }),
  addend: endpoint({
    ...clinical,
    writes: true,
    audit: 'addendum signed',
    confirm: true,
    input: z.strictObject({
      noteId: id,
      reason: text(300).refine((t) => t.trim() !== '', 'required'),
      text: text(noteTextLimit).refine((t) => t.trim() !== '', 'required'),
      passphrase,
    }),
    output: signedNote,
  }),
  ofParticipant: endpoint({
    ...clinical,
    writes: false,
    audit: 'notes viewed',
    input: z.strictObject({ participantId: id, after: pageKey }),
    output: page(signedNote),
  }),
  /** What is signed about one member of a session, with its addenda, as a PDF; recorded as a disclosure. */
  export: endpoint({
    ...clinical,
    writes: true,
    audit: 'session note exported',
    input: z.strictObject({ sessionId: id, participantId: id, ticket: fileTicket, filePassword, ...disclosed }),
    output: z.null(),
  }),
} as const
