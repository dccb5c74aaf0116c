import { endpoint, everyone } from './endpoint.ts'
import { line, version } from './fields.ts'
import { z } from './zod.ts'

/** The country profile drives retention, wording of consents, crisis lines and date forms. */
export const countries = ['us', 'uk', 'eu', 'other'] as const
export type Country = (typeof countries)[number]

const details = z.strictObject({
  name: z.string(),
  country: z.enum(countries),
  /** Invented from end to end. */
  demo: z.boolean(),
  version: z.number(),
})

export const practice = {
  get: endpoint({
    needs: 'outcomes',
    roles: everyone,
    states: ['open', 'room'],
    writes: false,
    audit: null,
    input: z.null(),
    output: details,
  }),
  update: endpoint({
    needs: 'outcomes',
    roles: ['owner'],
    states: ['open'],
    writes: true,
    audit: 'practice changed',
    input: z.strictObject({ name: line(60), country: z.enum(countries), version }),
    output: details,
  }),
} as const
