import { disclosed, filePassword, fileTicket } from './documents.ts'
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

/** What each part is called on the screen and on paper, and what belongs into it. */
export const safetyPartWords: Readonly<Record<SafetyPart, { readonly title: string; readonly hint: string }>> = {
  warningSigns: {
    title: 'How I notice that it is getting hard',
    hint: 'Thoughts, moods, what my body does, what others see first.',
  },
  ownCoping: { title: 'What I can do by myself', hint: 'Things that have helped before, without asking anybody.' },
  peopleAndPlaces: {
    title: 'People and places that take my mind elsewhere',
    hint: 'Company and surroundings, also without talking about it.',
  },
  peopleToAsk: { title: 'People I tell, and ask for help', hint: 'Name and telephone number of each.' },
  professionals: {
    title: 'Professionals and services I ring',
    hint: 'Name, number and hours: practice, doctor, emergency department nearby.',
  },
  saferSurroundings: {
    title: 'How I make my surroundings safer',
    hint: 'What is locked away, handed over or out of reach, and who helps with it.',
  },
  reasonsToLive: { title: 'What I stay for', hint: 'People, plans, beliefs, animals: the person’s own reasons.' },
}

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
  /** One version on one page, as a PDF for the participant or somebody they trust; recorded as a disclosure. */
  export: endpoint({
    ...clinical,
    writes: true,
    audit: 'safety plan exported',
    input: z.strictObject({
      participantId: id,
      version,
      ownPeople,
      ticket: fileTicket,
      filePassword,
      ...disclosed,
    }),
    output: z.null(),
  }),
} as const
