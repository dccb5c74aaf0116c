import { clinicalRoles, endpoint } from './endpoint.ts'
import { id, line, optionalDay, optionalEmail, optionalLine, page, pageKey, text, version } from './fields.ts'
import { z } from './zod.ts'

/** What people come with: groups are formed and reports are split by these; a person may have several. */
export const populations = [
  'trauma',
  'chronic-stress',
  'life-transition',
  'anxiety',
  'depression',
  'veteran',
  'caregiver',
  'substance-use-recovery',
  'student',
  'workplace-stress',
  'chronic-illness',
  'community',
] as const
export type Population = (typeof populations)[number]

export const genders = ['woman', 'man', 'other', 'not-said'] as const

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

const details = z.strictObject({
  givenName: line(80),
  familyName: line(80),
  /** How the person wants to be called; the given name where empty. */
  preferredName: optionalLine(80),
  recordNumber: optionalLine(40),
  birthDate: optionalDay,
  gender: z.enum(genders),
  populations: z.array(z.enum(populations)).max(populations.length),
  phone: optionalLine(40),
  email: optionalEmail,
  address: text(500),
  languages: optionalLine(200),
  supports: text(2000),
})
export type ParticipantDetails = z.input<typeof details>

const row = z.strictObject({
  participantId: id,
  /** Family name, given name. */
  name: z.string(),
  preferredName: z.string().nullable(),
  recordNumber: z.string(),
  birthDate: z.string().nullable(),
  groups: z.array(z.string()),
})
export type ParticipantRow = z.output<typeof row>

const enrolmentOfPerson = z.strictObject({
  enrolmentId: id,
  groupId: id,
  groupName: z.string(),
  fromSession: z.number(),
  endedWith: z.string().nullable(),
  sessionsOffered: z.number(),
  sessionsAttended: z.number(),
})

export const participants = {
  list: endpoint({
    ...clinical,
    writes: false,
    audit: 'participants listed',
    input: z.strictObject({ search: z.string().max(200), after: pageKey }),
    output: page(row),
  }),
  /** People of the same name or with the same birth date, before a new one is registered. */
  similar: endpoint({
    ...clinical,
    writes: false,
    audit: null,
    input: z.strictObject({
      givenName: z.string().max(80),
      familyName: z.string().max(80),
      birthDate: z.string().max(10).nullable(),
    }),
    output: z.array(row),
  }),
  register: endpoint({
    ...clinical,
    writes: true,
    audit: 'participant registered',
    input: details,
    output: z.strictObject({ participantId: id, recordNumber: z.string() }),
  }),
  /**
   * A clinician opens the people of own groups and those they registered; for others a reason is asked
   * (failure `not-possible`, reason `state-a-reason`) and kept.
   */
  get: endpoint({
    ...clinical,
    writes: true,
    audit: 'participant viewed',
    input: z.strictObject({ participantId: id, reason: optionalLine(300) }),
    output: z.strictObject({
      participantId: id,
      ...details.shape,
      recordNumber: z.string(),
      version: z.number(),
      enrolments: z.array(enrolmentOfPerson),
    }),
  }),
  update: endpoint({
    ...clinical,
    writes: true,
    audit: 'participant changed',
    input: z.strictObject({ participantId: id, ...details.shape, version }),
    output: z.strictObject({ version: z.number() }),
  }),
} as const
