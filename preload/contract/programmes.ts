import { clinicalRoles, endpoint, everyone } from './endpoint.ts'
import { id, line, version, whole } from './fields.ts'
import { z } from './zod.ts'

const step = z.strictObject({
  stepId: id,
  position: z.number(),
  title: z.string(),
  /** Sessions planned for the step; 0 = skipped. */
  sessions: z.number(),
})
export type Step = z.output<typeof step>

const programme = z.strictObject({ programmeId: id, name: z.string(), version: z.number(), steps: z.array(step) })
export type Programme = z.output<typeof programme>

/** A programme follows a curriculum: ordered steps. A new one starts with the eleven default steps. */
export const programmes = {
  list: endpoint({
    needs: 'outcomes',
    roles: everyone,
    states: ['open'],
    writes: false,
    audit: null,
    input: z.null(),
    output: z.array(programme),
  }),
  add: endpoint({
    needs: 'clinical',
    roles: clinicalRoles,
    states: ['open'],
    writes: true,
    audit: 'programme added',
    input: z.strictObject({ name: line(60) }),
    output: z.strictObject({ programmeId: id }),
  }),
  /** Renames, reorders, lengthens, skips or adds steps. Groups already formed keep their sessions. */
  saveCurriculum: endpoint({
    needs: 'clinical',
    roles: clinicalRoles,
    states: ['open'],
    writes: true,
    audit: 'curriculum changed',
    input: z.strictObject({
      programmeId: id,
      version,
      name: line(60),
      steps: z
        .array(z.strictObject({ stepId: id.nullable(), title: line(60), sessions: whole(0, 12) }))
        .min(1)
        .max(40),
    }),
    output: programme,
  }),
} as const
