import { disclosed, fileTicket } from './documents.ts'
import { clinicalRoles, endpoint } from './endpoint.ts'
import { enrolmentEnds } from './enrolments.ts'
import { day, id, optionalDay, passphrase, text, version, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** clinician: complete, for colleagues · participant: in plain words, for the person */
export const closureForms = ['clinician', 'participant'] as const
export type ClosureForm = (typeof closureForms)[number]

const ownWords = {
  achievements: text(4000),
  skills: text(4000),
  support: text(4000),
  maintenance: text(4000),
  resources: text(4000),
  recommendation: text(4000),
  /** A few words to the participant, in their version alone. */
  letter: text(4000),
}
export type ClosureWords = z.output<z.ZodObject<typeof ownWords>>

const chartPoint = z.strictObject({ givenOn: z.string(), points: z.number(), text: z.string(), label: z.string() })

const measureInClosure = z.strictObject({
  instrument: z.number(),
  name: z.string(),
  firstText: z.string(),
  firstBand: z.string().nullable(),
  lastText: z.string(),
  lastBand: z.string().nullable(),
  changeText: z.string().nullable(),
  /** Reliable change in words, with the threshold and its source. */
  changeWords: z.string(),
  points: z.array(chartPoint),
})

/** What a summary draws together by itself, as it stands now. */
const drawn = z.strictObject({
  name: z.string(),
  recordNumber: z.string(),
  programmeName: z.string(),
  groupName: z.string(),
  facilitators: z.array(z.string()),
  firstSession: z.string().nullable(),
  lastSession: z.string().nullable(),
  sessionsAttended: z.number(),
  sessionsOffered: z.number(),
  challenges: z.string(),
  measures: z.array(measureInClosure),
  goals: z.array(
    z.strictObject({
      wording: z.string(),
      state: z.string(),
      firstRating: z.string().nullable(),
      lastRating: z.string().nullable(),
    }),
  ),
  attainment: z.strictObject({ first: z.number(), now: z.number() }).nullable(),
  homePractice: z.strictObject({ setTimes: z.number(), reportedTimes: z.number(), helpfulness: z.number().nullable() }),
  hasSafetyPlan: z.boolean(),
})
export type ClosureFacts = z.output<typeof drawn>

/** A version as it will be printed, section by section. */
const previewSection = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})

const summaryRow = z.strictObject({
  closureId: id,
  version: z.number(),
  enrolmentId: id,
  groupName: z.string(),
  author: z.string(),
  at: z.string(),
  /** The author's signature and the audit entry both fit the words. */
  genuine: z.boolean(),
})
export type ClosureSummaryRow = z.output<typeof summaryRow>

const wantedFollowUp = z.strictObject({ months: whole(1, 24), dueOn: day })

export const followUpOutcomes = ['reached', 'not-reached', 'declined', 'cancelled'] as const

const followUp = z.strictObject({
  followUpId: id,
  participantId: id,
  name: z.string(),
  months: z.number(),
  dueOn: z.string(),
  outcome: z.enum(followUpOutcomes).nullable(),
  doneOn: z.string().nullable(),
  words: z.string(),
  version: z.number(),
})
export type FollowUp = z.output<typeof followUp>

/** What stands in the way of signing, or should be looked at first. */
export const closureFindings = ['flag-open', 'risk-open', 'notes-unsigned', 'no-last-score', 'names-a-member'] as const

export const closure = {
  /** Everything drawn together, the words so far, and what signing will do, each to be confirmed. */
  prepare: endpoint({
    ...clinical,
    writes: false,
    audit: 'closure prepared',
    input: z.strictObject({ enrolmentId: id }),
    output: z.strictObject({
      participantId: id,
      groupId: id,
      drawn,
      words: z.strictObject(ownWords),
      /** 0 before the first save. */
      version: z.number(),
      /** null: the enrolment has ended already, with this. */
      endedWith: z.string().nullable(),
      followUps: z.array(wantedFollowUp),
      findings: z.array(
        z.strictObject({
          finding: z.enum(closureFindings),
          blocks: z.boolean(),
          field: z.string().nullable(),
          words: z.string().nullable(),
        }),
      ),
      signed: z.array(summaryRow),
    }),
  }),
  /** Called within a second of the last key. */
  saveDraft: endpoint({
    ...clinical,
    writes: true,
    audit: null,
    input: z.strictObject({ enrolmentId: id, ...ownWords, version: whole(0, 1e9) }),
    output: z.strictObject({ version: z.number() }),
  }),
  /** Both versions as they will be printed, and what is left out of each. */
  preview: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.strictObject({ enrolmentId: id }),
    output: z.strictObject({
      clinician: z.array(previewSection),
      participant: z.array(previewSection),
      leftOut: z.array(z.string()),
      /** Changes with everything that is printed: sign what was read. */
      readHash: z.string(),
    }),
  }),
  /** Signs and freezes the summary, and does what was confirmed on the same screen, nothing else. */
  sign: endpoint({
    ...clinical,
    writes: true,
    audit: 'closure signed',
    confirm: true,
    input: z.strictObject({
      enrolmentId: id,
      readHash: z.string().length(43),
      /** null: the enrolment is not ended by this. */
      endEnrolment: z.enum(enrolmentEnds).nullable(),
      followUps: z.array(wantedFollowUp).max(6),
      passphrase,
    }),
    output: z.strictObject({ closureId: id, version: z.number() }),
  }),
  /** A PDF from the signed words alone, at the place that the person chose; recorded as a disclosure. */
  export: endpoint({
    ...clinical,
    writes: true,
    audit: 'closure exported',
    input: z.strictObject({
      closureId: id,
      version,
      form: z.enum(closureForms),
      ticket: fileTicket,
      /** AES-256; null: not locked. */
      filePassword: z.string().min(12).max(127).nullable(),
      ...disclosed,
    }),
    output: z.null(),
  }),
  ofParticipant: endpoint({
    ...clinical,
    writes: false,
    audit: 'closures viewed',
    input: z.strictObject({ participantId: id }),
    output: z.strictObject({ summaries: z.array(summaryRow), followUps: z.array(followUp) }),
  }),
  /** Follow-ups of the user's own participants that are due within two weeks or late; the owner sees all. */
  followUpsDue: endpoint({
    ...clinical,
    writes: false,
    audit: 'follow-ups viewed',
    input: z.null(),
    output: z.array(followUp),
  }),
  recordFollowUp: endpoint({
    ...clinical,
    writes: true,
    audit: 'follow-up recorded',
    input: z.strictObject({
      followUpId: id,
      outcome: z.enum(followUpOutcomes),
      doneOn: optionalDay,
      words: text(2000),
      version,
    }),
    output: z.null(),
  }),
} as const
