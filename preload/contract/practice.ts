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

/** Of the file of a logo. */
export const mostLogoBytes = 262_144
/** To either side: a small file may unfold to a picture without end. */
export const mostLogoPixels = 4000

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
  /** A data URL, or null where there is none. */
  logo: endpoint({
    needs: 'outcomes',
    roles: everyone,
    states: ['open'],
    writes: false,
    audit: null,
    input: z.null(),
    output: z.strictObject({ image: z.string().nullable() }),
  }),
  /** A PNG or JPEG in base64, printed in the head of every page of the practice's documents; null takes it away. */
  setLogo: endpoint({
    needs: 'outcomes',
    roles: ['owner'],
    states: ['open'],
    writes: true,
    audit: 'practice logo changed',
    input: z.strictObject({
      image: z
        .string()
        .min(1)
        .max(Math.ceil(mostLogoBytes / 3) * 4)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/, { error: 'not-valid' })
        .nullable(),
    }),
    output: z.null(),
  }),
} as const
