import { MessageChannelMain } from 'electron'
import type { VaultChild, VaultChildHeard } from './vault-child.ts'

/**
 * A second process that has never seen the vault's files, with a port to the vault process: files and keys go over the
 * port, main hears nothing. It ends by itself when it was heard. Whoever starts it ends it with the vault process at the
 * latest, because it was given keys.
 */
export function startProver(vault: VaultChild, startVault: (heard: VaultChildHeard) => VaultChild): VaultChild {
  const prover = startVault({ onWord: () => {}, onDeath: () => {} })
  const { port1, port2 } = new MessageChannelMain()
  prover.post({ type: 'prove' }, [port1])
  vault.post({ type: 'prover' }, [port2])
  return prover
}
