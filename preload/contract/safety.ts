import { disclosed, fileTicket } from './documents.ts'
import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, text, version, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** The parts of a safety plan, in the order in which they are used. */
export const safetyParts = [
  'warningSigns',
  'ownCoping',
  'peopleAndPlaces',
  'peopleToAsk',
  'professionals',
  'saferSurroundings',
  'reasonsToLive',
] as const
export type SafetyPart = (typeof safetyParts)[number]

const partLimit = 1200
const plan = {
  warningSigns: text(partLimit),
  ownCoping: text(partLimit),
  peopleAndPlaces: text(partLimit),
  peopleToAsk: text(partLimit),
  professionals: text(partLimit),
  saferSurroundings: text(partLimit),
  reasonsToLive: text(partLimit),
}

/**
 * The guard marked names that the participant's own people share with somebody of their groups. Said of them, single
 * names pass; full names, telephone numbers and addresses of group mates are refused all the same.
 */
const ownPeople = z.boolean()

/** A safety plan on one page. A changed plan is a new version; the earlier ones stay. */
export const safety = {
  /** `version` null: the newest. */
  get: endpoint({
    ...clinical,
    writes: false,
    audit: 'safety plan viewed',
    input: z.strictObject({ participantId: id, version: version.nullable() }),
    output: z.strictObject({
      ...plan,
      /** 0: there is none yet. */
      version: z.number(),
      agreedBy: z.string().nullable(),
      agreedAt: z.string().nullable(),
      /** Every version, newest first. */
      versions: z.array(z.strictObject({ version: z.number(), agreedBy: z.string(), agreedAt: z.string() })),
      /** Lines to ring in a crisis, by the practice's country; none where Grove knows none. */
      crisisLines: z.array(z.strictObject({ name: z.string(), number: z.string() })),
    }),
  }),
  agree: endpoint({
    ...clinical,
    writes: true,
    audit: 'safety plan agreed',
    input: z.strictObject({ participantId: id, ...plan, version: whole(0, 1e9), ownPeople }),
    output: z.strictObject({ version: z.number() }),
  }),
  /** One page as PDF at the place that the person chose; recorded as a disclosure. `version`: the one that was read. */
  export: endpoint({
    ...clinical,
    writes: true,
    audit: 'safety plan exported',
    input: z.strictObject({ participantId: id, version, ownPeople, ticket: fileTicket, ...disclosed }),
    output: z.null(),
  }),
} as const
