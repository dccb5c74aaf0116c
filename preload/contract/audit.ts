import { endpoint } from './endpoint.ts'
import { id, page } from './fields.ts'
import { z } from './zod.ts'

export const auditFiles = ['outcomes', 'clinical'] as const
export type AuditFile = (typeof auditFiles)[number]

const entry = z.strictObject({
  seq: z.number(),
  at: z.string(),
  userId: id,
  userName: z.string(),
  action: z.string(),
  /** Ids of what it was about, by kind, for example participantId. */
  subjects: z.record(z.string(), z.string()),
  /** A name for the subject, where the reader may know it. */
  about: z.string().nullable(),
  /** The actor has not signed a checkpoint over it yet. */
  confirmed: z.boolean(),
})
export type AuditEntry = z.output<typeof entry>

const verdict = z.strictObject({
  file: z.enum(auditFiles),
  entries: z.number(),
  /** null: every link fits. */
  brokenAt: z.number().nullable(),
})
export type AuditVerdict = z.output<typeof verdict>

/** Who did what, kept as a hash chain in each file. Shows what was done with this application. */
export const audit = {
  list: endpoint({
    needs: 'clinical',
    roles: ['owner'],
    states: ['open'],
    writes: false,
    audit: 'audit viewed',
    input: z.strictObject({
      file: z.enum(auditFiles),
      userId: id.nullable(),
      action: z.string().max(60).nullable(),
      /** The number of the last entry seen. */
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .nullable(),
    }),
    output: page(entry),
  }),
  verify: endpoint({
    needs: 'keyring',
    roles: ['owner'],
    states: ['open'],
    writes: false,
    audit: 'audit verified',
    input: z.null(),
    output: z.array(verdict),
  }),
} as const
