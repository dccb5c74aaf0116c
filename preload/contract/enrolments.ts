import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, text, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** How an enrolment ended. */
export const enrolmentEnds = ['completed', 'left-early', 'moved-group', 'referred-on', 'never-started', 'died'] as const

/** A participant's place in a group. */
export const enrolments = {
  enrol: endpoint({
    ...clinical,
    writes: true,
    audit: 'participant enrolled',
    input: z.strictObject({ groupId: id, participantId: id, fromSession: whole(1, 500) }),
    output: z.strictObject({ enrolmentId: id }),
  }),
  end: endpoint({
    ...clinical,
    writes: true,
    audit: 'enrolment ended',
    input: z.strictObject({ enrolmentId: id, endedWith: z.enum(enrolmentEnds), reason: text(1000) }),
    output: z.null(),
  }),
} as const
