import type { Failure } from '../../preload/contract/failure.ts'
import type { Costs } from './key-derivation.ts'
import { passphraseFault } from './passphrase-fault.ts'
import { readRecoveryCode } from './recovery-code.ts'

/** What a person chooses and writes down when keys are made. */
export type NewSecrets = {
  readonly passphrase: string
  /** As the person typed it back. */
  readonly recoveryCode: string
  /** As calibrateCosts chose them for this computer. */
  readonly costs: Costs
}

/** What is wrong with them, by field. */
export function secretFault({ passphrase, recoveryCode }: Omit<NewSecrets, 'costs'>): Failure | null {
  const fault = passphraseFault(passphrase)
  if (fault) return { code: 'invalid', fields: { passphrase: { fault } } }
  if (readRecoveryCode(recoveryCode) === null)
    return { code: 'invalid', fields: { recoveryCode: { fault: 'does-not-match' } } }
  return null
}
