import { takeVaultLock } from '../../main/vault/vault-lock.ts'

// A process of its own that takes a vault's lock, says how it went, and holds it until it is ended or told to let go.
const folder = process.argv[2] ?? ''
const answer = takeVaultLock(folder)
process.send?.(answer.ok ? 'taken' : answer.failure)
process.on('message', () => {
  if (answer.ok) answer.value.release()
  process.disconnect()
})
