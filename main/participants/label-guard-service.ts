import type { ClinicalWork } from '../database/work.ts'
import { GroveFailure } from '../errors.ts'
import { findNames } from '../notes/name-guard.ts'
import { folded } from './folded.ts'
import { listIdentitiesWith } from './participant-repository.ts'

/** A name of a group, programme or step, by the field that it was typed in. */
export type Label = readonly [field: string, text: string]

/** Labels stand in the file that managers read, so they may name no participant. */
export async function mustPassLabelGuard(work: ClinicalWork, labels: readonly Label[]): Promise<void> {
  const words = new Set(labels.flatMap(([, text]) => folded(text).split(/[^\p{L}\p{N}]+/u)).filter(Boolean))
  const identities = await listIdentitiesWith(work, [...words])
  const named = labels.filter(([, text]) => findNames(text, null, identities).length > 0)
  if (named.length > 0)
    throw new GroveFailure({
      code: 'invalid',
      fields: Object.fromEntries(named.map(([field]) => [field, { fault: 'names-a-member' as const }])),
    })
}
