import { clinicalRoles, endpoint } from './endpoint.ts'
import { day, id, optionalLine, text, time, version, whole } from './fields.ts'
import { sessionStates } from './groups.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const
/** Callable while others may see the screen. */
const inTheRoom = { ...clinical, states: ['open', 'room'] } as const

export const attendanceStates = ['present', 'absent'] as const
export const absenceReasons = ['ill', 'work', 'care', 'travel', 'forgot', 'no-contact', 'other'] as const
export const marks = ['shared', 'struggled', 'risk', 'follow-up'] as const
export type Mark = (typeof marks)[number]

const attendance = z.strictObject({
  state: z.enum(attendanceStates),
  lateMinutes: whole(0, 600),
  leftEarlyMinutes: whole(0, 600),
  absenceReason: z.enum(absenceReasons).nullable(),
})
export type Attendance = z.output<typeof attendance>

const sessionAhead = z.strictObject({
  sessionId: id,
  groupId: id,
  groupName: z.string(),
  number: z.number(),
  stepTitle: z.string(),
  date: z.string(),
  startTime: z.string(),
  state: z.enum(sessionStates),
  members: z.number(),
  /** Member notes and group note not signed yet. */
  unsigned: z.number(),
  /** Members whose attendance nobody has recorded; 0 before the session was held. */
  notRecorded: z.number(),
  /** Members who have not said yet how the home practice went that was set before; 0 where none was set. */
  practiceToHear: z.number(),
})
export type SessionAhead = z.output<typeof sessionAhead>

const memberOfSession = z.strictObject({
  enrolmentId: id,
  participantId: id,
  /** Full name; initials only while the room state holds. */
  name: z.string(),
  /** null until somebody recorded it: attendance is never assumed. */
  attendance: attendance.nullable(),
  /** What was said of an absence in words. Always null while the room state holds. */
  absenceWords: z.string().nullable(),
  marks: z.array(z.enum(marks)),
  /** A risk mark, or an answer to a measure in the session, waits for an answer: who acted, what, when. */
  riskOpen: z.boolean(),
})

export const sessions = {
  /** Sessions of the user's own groups: held and not signed, and the next ones. */
  ahead: endpoint({ ...clinical, writes: false, audit: null, input: z.null(), output: z.array(sessionAhead) }),
  get: endpoint({
    ...inTheRoom,
    writes: false,
    audit: 'session viewed',
    input: z.strictObject({ sessionId: id }),
    output: z.strictObject({
      sessionId: id,
      groupId: id,
      groupName: z.string(),
      number: z.number(),
      stepTitle: z.string(),
      date: z.string(),
      startTime: z.string(),
      minutes: z.number(),
      place: z.string().nullable(),
      state: z.enum(sessionStates),
      /** Empty while the room state holds. */
      plan: z.string(),
      scratch: z.string(),
      version: z.number(),
      members: z.array(memberOfSession),
    }),
  }),
  plan: endpoint({
    ...clinical,
    writes: true,
    audit: 'session changed',
    input: z.strictObject({
      sessionId: id,
      date: day,
      startTime: time,
      minutes: whole(15, 300),
      place: optionalLine(120),
      plan: text(4000),
      version,
    }),
    output: z.strictObject({ version: z.number() }),
  }),
  /** Each entry is a new event; a correction never overwrites. */
  recordAttendance: endpoint({
    ...inTheRoom,
    writes: true,
    audit: 'attendance recorded',
    input: z.strictObject({
      sessionId: id,
      entries: z
        .array(z.strictObject({ enrolmentId: id, attendance, words: optionalLine(300) }))
        .min(1)
        .max(60),
    }),
    output: z.null(),
  }),
  mark: endpoint({
    ...inTheRoom,
    writes: true,
    audit: 'member marked',
    input: z.strictObject({ sessionId: id, participantId: id, mark: z.enum(marks), set: z.boolean() }),
    output: z.null(),
  }),
  /** A line for oneself during the session; it never becomes part of a record by itself. */
  scratch: endpoint({
    ...inTheRoom,
    writes: true,
    audit: null,
    input: z.strictObject({ sessionId: id, text: text(4000) }),
    output: z.null(),
  }),
  /** What was done about a risk mark. Without it the session cannot be closed. */
  answerRisk: endpoint({
    ...clinical,
    writes: true,
    audit: 'risk answered',
    input: z.strictObject({
      sessionId: id,
      participantId: id,
      action: text(2000).refine((t) => t.trim() !== '', 'required'),
    }),
    output: z.null(),
  }),
} as const
