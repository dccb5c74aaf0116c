import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, optionalDay, optionalLine, text, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** What was decided at the end of the assessment. */
export const intakeDecisions = ['group', 'group-with-plan', 'individual-first', 'refer-on'] as const

const intakeWords = {
  referredOn: optionalDay,
  referredBy: optionalLine(120),
  assessedOn: optionalDay,
  decidedOn: optionalDay,
  decision: z.enum(intakeDecisions).nullable(),
  /** Why it was decided so. */
  reason: text(2000),
  challenges: text(4000),
  strengths: text(4000),
  hopes: text(4000),
}

/** How a person came: from referral to the decision about a group. It begins the person's path, if none is open. */
export const intake = {
  /** The newest path of the person; null fields where nothing was entered. */
  get: endpoint({
    ...clinical,
    writes: false,
    audit: 'intake viewed',
    input: z.strictObject({ participantId: id }),
    output: z.strictObject({
      episodeId: id.nullable(),
      ...intakeWords,
      /** 0: nothing was saved yet. */
      version: z.number(),
    }),
  }),
  save: endpoint({
    ...clinical,
    writes: true,
    audit: 'intake saved',
    input: z.strictObject({ participantId: id, ...intakeWords, version: whole(0, 1e9) }),
    output: z.strictObject({ episodeId: id, version: z.number() }),
  }),
} as const
