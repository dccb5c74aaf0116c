import { fileTicket } from './documents.ts'
import { clinicalRoles, endpoint } from './endpoint.ts'
import { day, id, line, optionalLine, time, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** closed: a cohort with a set number of weeks · open: rolling admission */
export const groupKinds = ['closed', 'open'] as const
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const groupRow = z.strictObject({
  groupId: id,
  name: z.string(),
  programmeName: z.string(),
  kind: z.enum(groupKinds),
  members: z.number(),
  capacity: z.number(),
  sessionsHeld: z.number(),
  sessionsPlanned: z.number(),
  nextSession: z.strictObject({ sessionId: id, date: z.string(), startTime: z.string() }).nullable(),
  mine: z.boolean(),
})
export type GroupRow = z.output<typeof groupRow>

export const sessionStates = ['planned', 'held', 'closed', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

const sessionOfGroup = z.strictObject({
  sessionId: id,
  number: z.number(),
  stepTitle: z.string(),
  date: z.string(),
  startTime: z.string(),
  state: z.enum(sessionStates),
})

const member = z.strictObject({
  enrolmentId: id,
  participantId: id,
  name: z.string(),
  fromSession: z.number(),
  /** null while enrolled. */
  endedWith: z.string().nullable(),
})

/** One cell of the step x member grid: what happened for this member in the sessions of this step. */
export const gridStates = ['not-yet', 'before-joining', 'attended', 'partly', 'missed', 'ended'] as const

export const groups = {
  list: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.null(),
    output: z.array(groupRow),
  }),
  /** Makes the group and one planned session for each session of the curriculum, a week apart. */
  form: endpoint({
    ...clinical,
    writes: true,
    audit: 'group formed',
    input: z.strictObject({
      name: line(60),
      programmeId: id,
      kind: z.enum(groupKinds),
      capacity: whole(2, 30),
      firstDate: day,
      startTime: time,
      minutes: whole(15, 300),
      place: optionalLine(120),
      facilitators: z.array(id).min(1).max(6),
    }),
    output: z.strictObject({ groupId: id }),
  }),
  get: endpoint({
    ...clinical,
    writes: false,
    audit: 'group viewed',
    input: z.strictObject({ groupId: id }),
    output: z.strictObject({
      groupId: id,
      name: z.string(),
      programmeName: z.string(),
      kind: z.enum(groupKinds),
      capacity: z.number(),
      startTime: z.string(),
      minutes: z.number(),
      place: z.string().nullable(),
      facilitators: z.array(z.strictObject({ userId: id, displayName: z.string() })),
      members: z.array(member),
      sessions: z.array(sessionOfGroup),
    }),
  }),
  grid: endpoint({
    ...clinical,
    writes: false,
    audit: 'group viewed',
    input: z.strictObject({ groupId: id }),
    output: z.strictObject({
      steps: z.array(z.strictObject({ stepId: id, title: z.string(), sessions: z.number() })),
      members: z.array(z.strictObject({ enrolmentId: id, participantId: id, name: z.string() })),
      cells: z.array(
        z.strictObject({
          enrolmentId: id,
          stepId: id,
          state: z.enum(gridStates),
          attended: z.number(),
          held: z.number(),
        }),
      ),
    }),
  }),
  /** Who was there, session by session, as a PDF for the practice: first names and initials, boxes where nothing is recorded. */
  exportRegister: endpoint({
    ...clinical,
    writes: true,
    audit: 'register exported',
    input: z.strictObject({ groupId: id, ticket: fileTicket }),
    output: z.null(),
  }),
} as const
