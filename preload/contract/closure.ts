import { disclosed, filePassword, fileTicket } from './documents.ts'
import { clinicalRoles, endpoint } from './endpoint.ts'
import { enrolmentEnds } from './enrolments.ts'
import { day, id, optionalDay, passphrase, text, version, whole } from './fields.ts'
import { goalStates } from './goals.ts'
import { changeClasses } from './measures.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** clinician: complete, for colleagues · participant: in plain words, for the person */
export const closureForms = ['clinician', 'participant'] as const
export type ClosureForm = (typeof closureForms)[number]

/** What the user adds to what is drawn together. */
export const closureFields = [
  'achievements',
  'skills',
  'support',
  'maintenance',
  'resources',
  'recommendation',
  'letter',
] as const
export type ClosureField = (typeof closureFields)[number]

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
const shownScore = z.strictObject({ text: z.string(), band: z.string().nullable(), isCase: z.boolean().nullable() })

const measureInClosure = z.strictObject({
  instrument: z.number(),
  name: z.string(),
  higherIs: z.enum(['worse', 'better']),
  /** The scale of the chart, in points. */
  least: z.number(),
  most: z.number(),
  bands: z.array(z.strictObject({ from: z.number(), label: z.string() })),
  cutOff: z.number().nullable(),
  corridor: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  /** First and last score up to the end, follow-ups apart; null where nothing could be scored. */
  first: shownScore.nullable(),
  last: shownScore.nullable(),
  /** null with fewer than two scores. `size` without a sign. */
  change: z
    .strictObject({
      size: z.string(),
      to: z.enum(['higher', 'lower', 'same']),
      is: z.enum(changeClasses),
      recovered: z.boolean().nullable(),
    })
    .nullable(),
  /** By how many points a change is reliable, and who says so. */
  reliableChange: z.strictObject({ by: z.string(), rule: z.string(), source: z.string() }).nullable(),
  /** Forms with too many answers missing. */
  notScored: z.number(),
  /** Every score in the order of the forms, also those of follow-ups. */
  points: z.array(chartPoint),
})
export type MeasureInClosure = z.output<typeof measureInClosure>

/** What a summary draws together by itself, as it stands now. Names of other members are replaced in it. */
const drawn = z.strictObject({
  name: z.string(),
  /** How the person wants to be called. */
  callName: z.string(),
  recordNumber: z.string(),
  programmeName: z.string(),
  groupName: z.string(),
  facilitators: z.array(z.string()),
  /** Days of the first and the last session in which the person was there. */
  firstSession: z.string().nullable(),
  lastSession: z.string().nullable(),
  sessionsAttended: z.number(),
  /** Sessions for which attendance was recorded. */
  sessionsOffered: z.number(),
  challenges: z.string(),
  measures: z.array(measureInClosure),
  goals: z.array(
    z.strictObject({
      wording: z.string(),
      state: z.enum(goalStates),
      /** Progress, 0 to 10. */
      firstProgress: z.number().nullable(),
      lastProgress: z.number().nullable(),
      /** Levels, -2 to +2. */
      firstLevel: z.number().nullable(),
      lastLevel: z.number().nullable(),
      /** What the last level means in the participant's words. */
      lastLevelWords: z.string().nullable(),
    }),
  ),
  /** T scores with one decimal, and of how many goals. */
  attainment: z.strictObject({ first: z.string(), now: z.string(), goals: z.number() }).nullable(),
  homePractice: z.strictObject({
    sessionsSet: z.number(),
    sessionsReported: z.number(),
    times: z.number(),
    /** Mean of 0 to 10, with one decimal. */
    helpfulness: z.string().nullable(),
  }),
  hasSafetyPlan: z.boolean(),
  crisisLines: z.array(z.strictObject({ name: z.string(), number: z.string() })),
})
export type ClosureFacts = z.output<typeof drawn>

/** A part of a version as it will be printed. */
const section = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(z.string()),
  /** Of the table; none: each row is a label and what it says. */
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Measures whose course is drawn here. */
  charts: z.array(z.number()),
})
export type ClosureSection = z.output<typeof section>

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
export type WantedFollowUp = z.output<typeof wantedFollowUp>

/** What signing does besides; both are printed, so both are part of what is read. */
const alsoDone = {
  /** null: the enrolment is not ended by this. */
  endEnrolment: z.enum(enrolmentEnds).nullable(),
  followUps: z.array(wantedFollowUp).max(6),
}

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
      /** With what the enrolment has ended already; null while it goes on. */
      endedWith: z.string().nullable(),
      /** Proposed, less those that are there already. */
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
    input: z.strictObject({ enrolmentId: id, ...alsoDone }),
    output: z.strictObject({
      clinician: z.array(section),
      participant: z.array(section),
      leftOut: z.strictObject({ clinician: z.array(z.string()), participant: z.array(z.string()) }),
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
      ...alsoDone,
      passphrase,
    }),
    output: z.strictObject({ closureId: id, version: z.number() }),
  }),
  /** A PDF of the signed words alone, at the place that the person chose; recorded as a disclosure. */
  export: endpoint({
    ...clinical,
    writes: true,
    audit: 'closure exported',
    input: z.strictObject({
      closureId: id,
      version,
      form: z.enum(closureForms),
      ticket: fileTicket,
      filePassword,
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
