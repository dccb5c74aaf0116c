import type { Subjects } from '../audit/audit-chain.ts'

const idPattern = /^[A-Za-z0-9_-]{22}$/

/** The ids that an audit entry names: every field of input and output whose name ends in Id, one level deep. */
export function subjectsOf(input: unknown, output: unknown): Subjects {
  const found: Record<string, string> = {}
  for (const value of [input, output]) {
    if (typeof value !== 'object' || value === null) continue
    for (const [name, id] of Object.entries(value))
      if (name.endsWith('Id') && typeof id === 'string' && idPattern.test(id)) found[name] = id
  }
  return found
}
