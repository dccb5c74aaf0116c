import { endpoint, everyone } from './endpoint.ts'
import { z } from './zod.ts'

/** Fewer people than this are not counted on screen. */
export const smallestCellOnScreen = 5

const groupFigures = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  programmeName: z.string(),
  sessionsHeld: z.number(),
  sessionsPlanned: z.number(),
  /** null: fewer than five people, hidden. */
  enrolled: z.number().nullable(),
  /** Attended of offered person-sessions, 0 to 1; null where hidden or nothing was held. */
  attendance: z.number().nullable(),
})
export type GroupFigures = z.output<typeof groupFigures>

/** Counts for the practice manager, from the pseudonymous file alone. */
export const reports = {
  groups: endpoint({
    needs: 'outcomes',
    roles: everyone,
    states: ['open'],
    writes: false,
    audit: 'report run',
    input: z.null(),
    output: z.strictObject({ groups: z.array(groupFigures) }),
  }),
} as const
