import { clinicalRoles, endpoint, everyone } from './endpoint.ts'
import { day, id, text, version, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

export const timepoints = ['intake', 'session', 'closure', 'follow-up'] as const
export type Timepoint = (typeof timepoints)[number]

/** form: filled in on the screen · paper: item codes typed from paper · total: the sum from paper alone */
export const howGiven = ['form', 'paper', 'total', 'imported'] as const

/** The number of an instrument in the catalogue. */
const instrument = whole(1, 9999)

const band = z.strictObject({
  /** In points: the band holds from here up to the next one. */
  from: z.number(),
  label: z.string(),
})

const instrumentFacts = z.strictObject({
  instrument: z.number(),
  version: z.number(),
  name: z.string(),
  about: z.string(),
  /** The time that is asked about, for example `the last 2 weeks`. */
  recall: z.string().nullable(),
  instruction: z.string().nullable(),
  /** null texts: the clinic's own licensed paper form is needed, and codes or a total are typed from it. */
  items: z.array(
    z.strictObject({
      number: z.number(),
      text: z.string().nullable(),
      options: z.array(z.strictObject({ value: z.number(), text: z.string().nullable() })),
      /** An answer from here on raises a flag. */
      flagFrom: z.number().nullable(),
    }),
  ),
  least: z.number(),
  most: z.number(),
  higherIs: z.enum(['worse', 'better']),
  bands: z.array(band).nullable(),
  /** A score on the clinical side of it is a case. */
  cutOff: z.strictObject({ at: z.number(), caseIs: z.enum(['at-or-above', 'at-or-below']) }).nullable(),
  /** How many points of change are reliable, and who says so. */
  reliableChange: z.strictObject({ by: z.number(), words: z.string() }).nullable(),
  creditLine: z.string(),
  /** Whether the words of the items may ship. */
  textShips: z.boolean(),
})
export type InstrumentFacts = z.output<typeof instrumentFacts>

/** A score in the one form in which screen, chart, report and PDF show it. */
const score = z.strictObject({
  points: z.number(),
  text: z.string(),
  band: z.string().nullable(),
  /** The band's place in the instrument's bands; null without bands. */
  bandPlace: z.number().nullable(),
  isCase: z.boolean().nullable(),
})
export type Score = z.output<typeof score>

export const changeClasses = ['improved', 'unchanged', 'worsened', 'not-known'] as const

const change = z.strictObject({
  points: z.number(),
  text: z.string(),
  is: z.enum(changeClasses),
  /** Reliably improved, and from the clinical side of the cut-off to the other. */
  recovered: z.boolean(),
})

const administrationRow = z.strictObject({
  administrationId: id,
  instrument: z.number(),
  timepoint: z.enum(timepoints),
  /** Of the session in which it was given, also at intake and closure. */
  sessionNumber: z.number().nullable(),
  followUpMonths: z.number().nullable(),
  givenOn: z.string(),
  revision: z.number(),
  /** null: could not be scored, `missing` says how many answers are not there. */
  score: score.nullable(),
  missing: z.number(),
  /** Against the first score of the path; null for the first and for what has no score. */
  change: change.nullable(),
  /** A total alone, or the question left out: nobody knows the answer that might ask for action. */
  flagNotKnown: z.boolean(),
})
export type AdministrationRow = z.output<typeof administrationRow>

const flag = z.strictObject({
  flagId: id,
  participantId: id,
  name: z.string(),
  instrumentName: z.string(),
  /** The session in which it was raised, which stays open until it is closed. */
  sessionId: id.nullable(),
  item: z.number(),
  itemText: z.string().nullable(),
  answer: z.number(),
  answerText: z.string().nullable(),
  givenOn: z.string(),
  raisedAt: z.string(),
  closed: z.strictObject({ at: z.string(), by: z.string(), action: z.string() }).nullable(),
})
export type MeasureFlag = z.output<typeof flag>

export const promptReasons = ['reliably-worse', 'no-reliable-improvement', 'two-rises', 'stopped-coming'] as const

/** A prompt to think of somebody, not a prediction. */
const prompt = z.strictObject({
  participantId: id,
  name: z.string(),
  groupId: id.nullable(),
  groupName: z.string().nullable(),
  reason: z.enum(promptReasons),
  instrumentName: z.string().nullable(),
  /** The figures behind it, for example `PHQ-9 from 12 to 19`. */
  facts: z.string(),
})
export type CoursePrompt = z.output<typeof prompt>

const due = z.strictObject({
  participantId: id,
  name: z.string(),
  instrument: z.number(),
  instrumentName: z.string(),
  timepoint: z.enum(timepoints),
  sessionNumber: z.number().nullable(),
  followUpMonths: z.number().nullable(),
})
export type MeasureDue = z.output<typeof due>

const planEntry = z.strictObject({
  instrument,
  timepoint: z.enum(timepoints),
  /** Of the timepoint `session` alone. */
  sessionNumber: whole(1, 100).nullable(),
})
export type PlanEntry = z.output<typeof planEntry>

/**
 * What was filled in: an answer for each item (null: not answered), or the total alone; with both, they have to agree.
 * Answers are the numbers that stand on the form: those of the options on the screen, those printed on paper.
 */
const filledIn = {
  answers: z.array(whole(0, 100).nullable()).max(60).nullable(),
  /** In points, as it stands on paper: at most two decimals. */
  total: z.number().min(0).max(1000).nullable(),
}

export const measures = {
  catalogue: endpoint({
    needs: 'outcomes',
    roles: everyone,
    states: ['open'],
    writes: false,
    audit: null,
    input: z.null(),
    output: z.array(instrumentFacts),
  }),
  /** Which measures a programme gives, and when. */
  plan: endpoint({
    needs: 'outcomes',
    roles: everyone,
    states: ['open'],
    writes: false,
    audit: null,
    input: z.strictObject({ programmeId: id }),
    output: z.strictObject({ version: z.number(), entries: z.array(planEntry) }),
  }),
  savePlan: endpoint({
    needs: 'outcomes',
    roles: clinicalRoles,
    states: ['open'],
    writes: true,
    audit: 'measure plan changed',
    input: z.strictObject({ programmeId: id, version, entries: z.array(planEntry).max(100) }),
    output: z.strictObject({ version: z.number() }),
  }),
  give: endpoint({
    ...clinical,
    writes: true,
    audit: 'measure given',
    input: z.strictObject({
      participantId: id,
      instrument,
      timepoint: z.enum(timepoints),
      /** The session in which it was given: always of the timepoint `session`, never of a follow-up. */
      sessionId: id.nullable(),
      followUpMonths: whole(1, 24).nullable(),
      givenOn: day,
      how: z.enum(howGiven),
      ...filledIn,
    }),
    output: z.strictObject({ administration: administrationRow, flags: z.array(flag) }),
  }),
  /** The earlier answers stay; a flag that was raised stays whatever the new answers are. */
  correct: endpoint({
    ...clinical,
    writes: true,
    audit: 'measure corrected',
    input: z.strictObject({
      administrationId: id,
      /** The revision that is corrected; a newer one is a conflict. */
      revision: version,
      givenOn: day,
      ...filledIn,
      reason: text(300).refine((t) => t.trim() !== '', 'required'),
    }),
    output: z.strictObject({ administration: administrationRow, flags: z.array(flag) }),
  }),
  /** Given to the wrong person, for example: it stays to be seen and counts nowhere. */
  takeBack: endpoint({
    ...clinical,
    writes: true,
    audit: 'measure taken back',
    input: z.strictObject({
      administrationId: id,
      revision: version,
      reason: text(300).refine((t) => t.trim() !== '', 'required'),
    }),
    output: z.null(),
  }),
  /** One filling-in with its answers and what was corrected. */
  administration: endpoint({
    ...clinical,
    writes: false,
    audit: 'measure viewed',
    input: z.strictObject({ administrationId: id }),
    output: z.strictObject({
      participantId: id,
      administration: administrationRow,
      takenBack: z.string().nullable(),
      /** Newest first; the first one counts. */
      revisions: z.array(
        z.strictObject({
          revision: z.number(),
          givenOn: z.string(),
          answers: z.array(z.number().nullable()).nullable(),
          scoreText: z.string().nullable(),
          how: z.enum(howGiven),
          reason: z.string(),
          enteredBy: z.string(),
          enteredAt: z.string(),
        }),
      ),
      flags: z.array(flag),
    }),
  }),
  /** The person's newest path, measure by measure, for the chart and the table beside it. */
  course: endpoint({
    ...clinical,
    writes: false,
    audit: 'course viewed',
    input: z.strictObject({ participantId: id }),
    output: z.strictObject({
      courses: z.array(
        z.strictObject({
          instrument: z.number(),
          /** Points between which a change from the first score is not reliable; null where no threshold is known. */
          corridor: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
          /** In the order in which they were filled in. */
          administrations: z.array(administrationRow),
        }),
      ),
      /** Sessions of the person's groups that took place, for the marks below the chart. */
      sessions: z.array(z.strictObject({ number: z.number(), date: z.string(), attended: z.boolean().nullable() })),
      flags: z.array(flag),
      prompts: z.array(prompt),
    }),
  }),
  dueForPerson: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.strictObject({ participantId: id }),
    output: z.array(due),
  }),
  dueForSession: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.strictObject({ sessionId: id }),
    output: z.array(due),
  }),
  /** How much is still due in the sessions that wait for the user (those of `sessions.ahead`), where something is. */
  dueAhead: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.null(),
    output: z.array(z.strictObject({ sessionId: id, due: z.number() })),
  }),
  /** Flags of the user's own participants that nobody has closed; the owner sees all. */
  openFlags: endpoint({ ...clinical, writes: false, audit: 'flags viewed', input: z.null(), output: z.array(flag) }),
  closeFlag: endpoint({
    ...clinical,
    writes: true,
    audit: 'flag closed',
    input: z.strictObject({ flagId: id, action: text(2000).refine((t) => t.trim() !== '', 'required') }),
    output: z.null(),
  }),
  /** People of the user's own running groups to think of, each with its reason. */
  prompts: endpoint({ ...clinical, writes: false, audit: 'prompts viewed', input: z.null(), output: z.array(prompt) }),
} as const
