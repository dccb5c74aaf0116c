import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, line, page, pageKey } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

/** Stands for the file that the person chose in the system's own dialog (`shell.chooseFile`); its path never reaches the page. */
export const fileTicket = id
/** To whom something about a person was given, and what for. */
export const disclosed = { recipient: line(200), purpose: line(300) }

/** Opens the file, AES-256; null: open to all. Made by Grove, not chosen: it may be tried fast. */
export const filePassword = z
  .string()
  .regex(/^[!-~]{20,127}$/, { error: 'not-valid' })
  .nullable()

export const disclosedDocuments = [
  'session-note',
  'safety-plan',
  'closure-clinician',
  'closure-participant',
  'course',
] as const

const disclosure = z.strictObject({
  disclosureId: id,
  document: z.enum(disclosedDocuments),
  recipient: z.string(),
  purpose: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Disclosure = z.output<typeof disclosure>

/** What left the practice about a person, and the files that it left in. */
export const documents = {
  disclosures: endpoint({
    ...clinical,
    writes: false,
    audit: 'disclosures viewed',
    input: z.strictObject({ participantId: id, after: pageKey }),
    output: page(disclosure),
  }),
} as const
