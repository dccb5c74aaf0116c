import type { z } from '../../preload/contract/zod.ts'

type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly catchall?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly checks?: readonly z.core.$ZodCheck[]
}
type Check = { readonly check: string; readonly pattern?: RegExp }

const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def
const checksOf = (schema: z.core.$ZodType): Check[] => {
  const own = schema._zod.def as unknown as Check // z.iso.date() and its like are their own check
  return [...(own.check ? [own] : []), ...(defOf(schema).checks ?? []).map((check) => check._zod.def as Check)]
}
const has = (schema: z.core.$ZodType, ...names: readonly string[]) =>
  checksOf(schema).some(({ check }) => names.includes(check))

/** A pattern that no long text fits: both ends are held, and nothing in it repeats without end. */
const isBoundedPattern = ({ source }: RegExp) => {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  return /^\^.*\$$/.test(source) && !/[*+]|\{\d+,\}/.test(bare)
}
const isBoundedText = (schema: z.core.$ZodType) =>
  has(schema, 'max_length', 'length_equals') ||
  checksOf(schema).some(({ pattern }) => pattern !== undefined && isBoundedPattern(pattern))

/**
 * What an input of the contract leaves open: an object that takes more fields than it names, a text, list or number
 * without a limit, a value of any kind. Answers `path: what to do`.
 */
export function inputFaults(schema: z.core.$ZodType, path = 'input'): string[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return [
        ...objectFaults(def, path),
        ...fieldsOf(def).flatMap(([key, field]) => inputFaults(field, `${path}.${key}`)),
      ]
    case 'array':
      return [
        ...(has(schema, 'max_length', 'length_equals') ? [] : [`${path}: say how many there may be, with .max()`]),
        ...inner(def.element, `${path}[]`, inputFaults),
      ]
    case 'string':
      return isBoundedText(schema) ? [] : [`${path}: say how long it may be, with .max() or a field of fields.ts`]
    case 'number':
    case 'int':
      return has(schema, 'less_than') && has(schema, 'greater_than') ? [] : [`${path}: use whole(least, most)`]
    case 'union':
      return (def.options ?? []).flatMap((option, i) => inputFaults(option, `${path}|${i}`))
    case 'pipe':
      return inner(def.in, path, inputFaults)
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return inner(def.innerType, path, inputFaults)
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'null':
      return []
    default:
      return [`${path}: a ${def.type} takes anything: name the fields, texts and numbers that may come`]
  }
}

/** Objects of an answer name their fields too, so that no column goes to the page by accident. */
export function outputFaults(schema: z.core.$ZodType, path = 'output'): string[] {
  const def = defOf(schema)
  const below = [
    ...fieldsOf(def).map(([key, field]) => [`${path}.${key}`, field] as const),
    ...[def.element, def.innerType, def.in, ...(def.options ?? [])].flatMap((one) =>
      one ? [[path, one] as const] : [],
    ),
  ]
  const open = ['any', 'unknown', 'custom'].includes(def.type) ? [`${path}: say what it is`] : []
  const loose = def.type === 'object' ? objectFaults(def, path) : []
  return [...open, ...loose, ...below.flatMap(([at, field]) => outputFaults(field, at))]
}

const fieldsOf = ({ shape }: Def) => Object.entries(shape ?? {})
const objectFaults = ({ catchall }: Def, path: string) =>
  catchall && defOf(catchall).type === 'never' ? [] : [`${path}: use z.strictObject`]
const inner = (schema: z.core.$ZodType | undefined, path: string, faults: typeof inputFaults) =>
  schema ? faults(schema, path) : [`${path}: nothing is said about it`]
