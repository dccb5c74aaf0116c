import type { Fault } from './failure.ts'
import { z } from './zod.ts'

const say = (fault: Fault) => ({ error: fault })

const wellFormed = (text: string) => text.isWellFormed()
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const nul = '\u0000'
/** Zero-width marks alone would make a name that nobody can see or press. */
const showsSomething = (text: string) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)

/** One line as typed, trimmed, never altered otherwise. Right-to-left marks and emoji are kept. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(wellFormed, say('broken-text'))
    .refine((text) => !controlInLine.test(text), say('control-characters'))
    .refine(showsSomething, say('required'))

/** A line that may be left empty: null then. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(wellFormed, say('broken-text'))
    .refine((text) => !controlInLine.test(text), say('control-characters'))
    .nullable()
    .transform((text) => (text && showsSomething(text) ? text : null))

/** Text of several lines, kept exactly; empty is allowed. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(wellFormed, say('broken-text'))
    .refine((words) => !words.includes(nul), say('control-characters'))

/** 128 random bits, base64url. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/, say('not-valid'))
export type Id = z.output<typeof id>

const isDate = (word: string) => {
  const at = new Date(`${word}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(word)
}
/** A day of somebody's life, YYYY-MM-DD, no time zone. */
export const day = z.string().min(1).refine(isDate, say('not-a-date')).max(10)
export const optionalDay = z
  .string()
  .refine((word) => word === '' || isDate(word), say('not-a-date'))
  .max(10)
  .nullable()
  .transform((word) => word || null)
/** A time of day, HH:MM. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('not-a-time'))
/** An instant: UTC with milliseconds, as Date.toISOString writes it. */
export const instant = z.iso.datetime({ offset: true })

/** One @, no space, nothing more: josé@ and ελένη@ are real. */
export const optionalEmail = optionalLine(254).refine(
  (word) => word === null || /^[^@\s]+@[^@\s]+$/.test(word),
  say('not-an-email'),
)

/** What is no whole number; outside the limits is another fault, and nothing at all is `required`. */
const notANumber = ({ code, input }: { readonly code: string; readonly input?: unknown }): Fault | undefined =>
  code === 'invalid_type' && input !== undefined && input !== null ? 'not-a-number' : undefined

export const whole = (least: number, most: number) => z.number({ error: notANumber }).int().min(least).max(most)

/** Typed secrets. Never trimmed: a space may be part of it. */
export const passphrase = z.string().min(1).max(1024)

export const version = whole(1, Number.MAX_SAFE_INTEGER)

/** A page of a long list: the key of the last row seen, never an offset. */
export const pageKey = z.string().max(600).nullable()
export const page = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row).max(200), next: pageKey })
