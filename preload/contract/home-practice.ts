import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, line, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

const setPractice = z.strictObject({
  homePracticeId: id,
  words: z.string(),
  plannedTimes: z.number(),
  version: z.number(),
  sessionNumber: z.number(),
})

const memberReport = z.strictObject({
  enrolmentId: id,
  participantId: id,
  name: z.string(),
  /** null: nobody has said so yet. */
  times: z.number().nullable(),
  helpfulness: z.number().nullable(),
})
export type MemberReport = z.output<typeof memberReport>

/** What a session sets for the time until the next one, and what members report of it there. */
export const homePractice = {
  ofSession: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.strictObject({ sessionId: id }),
    output: z.strictObject({
      /** For the time after this session. */
      set: setPractice.nullable(),
      /** Set by the session before, and what the members of this one report of it. */
      before: setPractice.nullable(),
      reports: z.array(memberReport),
    }),
  }),
  set: endpoint({
    ...clinical,
    writes: true,
    audit: 'home practice set',
    input: z.strictObject({
      sessionId: id,
      /** For the whole group, so it names nobody of it. */
      words: line(500),
      plannedTimes: whole(1, 50),
      /** 0: none was set yet. */
      version: whole(0, 1e9),
    }),
    output: z.strictObject({ version: z.number() }),
  }),
  /** Each entry is a new event; a correction never overwrites. How helpful it was is asked of those who did it. */
  report: endpoint({
    ...clinical,
    writes: true,
    audit: 'home practice reported',
    input: z.strictObject({
      sessionId: id,
      entries: z
        .array(z.strictObject({ enrolmentId: id, times: whole(0, 99), helpfulness: whole(0, 10).nullable() }))
        .min(1)
        .max(60),
    }),
    output: z.null(),
  }),
  /** Everything that was set in sessions to which the person belonged, newest first within each group. */
  ofParticipant: endpoint({
    ...clinical,
    writes: false,
    audit: 'home practice viewed',
    input: z.strictObject({ participantId: id }),
    output: z.array(
      z.strictObject({
        words: z.string(),
        groupName: z.string(),
        sessionNumber: z.number(),
        plannedTimes: z.number(),
        times: z.number().nullable(),
        helpfulness: z.number().nullable(),
      }),
    ),
  }),
} as const
