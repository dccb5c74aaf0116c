import { type FieldFault, fieldFaults } from '../../preload/contract/failure.ts'
import type { z } from '../../preload/contract/zod.ts'
import { faultText } from './fault-text.ts'

/** A form's own sentence for a fault of one field; undefined leaves it to `faultText`. */
export type SayFault = (path: string, fault: FieldFault) => string | undefined

/** Sentences by dotted path, for the fields of a form. */
export function formErrors(fields: Readonly<Record<string, FieldFault>>, say?: SayFault): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, fault]) => [path, say?.(path, fault) ?? faultText(fault)]),
  )
}

/** What the endpoint's own schema has against an input: the same answer as the door would give, without asking it. */
export function inputErrors(schema: z.ZodType, input: unknown, say?: SayFault): Record<string, string> {
  const checked = schema.safeParse(input)
  return checked.success ? {} : formErrors(fieldFaults(checked.error), say)
}
