import { performance } from 'node:perf_hooks'
import { failed, GroveFailure } from '../errors.ts'
import { checkPassphrase } from './check-passphrase.ts'
import type { Desk } from './desk.ts'
import type { OpenVault } from './open-vault.ts'

/** Refuses a try before the growing delay is over. */
export function mustNotWait(desk: Desk): void {
  const waitMs = desk.nextTryAt - performance.now()
  if (waitMs > 0) throw new GroveFailure({ code: 'wait', seconds: Math.ceil(waitMs / 1000) })
}

/** A wrong secret: main counts it and answers how long to wait. */
export function wrongSecret(desk: Desk, code: 'wrong-passphrase' | 'wrong-recovery-code'): GroveFailure {
  desk.failedUnlocks++
  desk.tell({ type: 'unlock-failed' })
  return failed(code)
}

/** Asks for the passphrase of the user who is signed in, under the same growing delay as the sign-in. */
export async function mustBePassphrase(desk: Desk, open: OpenVault, passphrase: string): Promise<void> {
  mustNotWait(desk)
  if (!(await checkPassphrase(open.keyring(), open.unlocked(), passphrase))) throw wrongSecret(desk, 'wrong-passphrase')
}
