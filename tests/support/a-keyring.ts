import { toBase64url } from '../../main/vault/base64url.ts'
import { confirmRequest } from '../../main/vault/confirm-request.ts'
import { beginVault, createKeyring } from '../../main/vault/create-keyring.ts'
import { noHeads, vaultFiles } from '../../main/vault/field-schemas.ts'
import { joinKeyring } from '../../main/vault/join-keyring.ts'
import type { Derive } from '../../main/vault/key-derivation.ts'
import type { Keyring } from '../../main/vault/keyring.ts'
import type { FileFacts } from '../../main/vault/log-entry.ts'
import { type Random, random } from '../../main/vault/random-source.ts'
import { makeRecoveryCode } from '../../main/vault/recovery-code.ts'
import { type Unlocked, unlockKeyring } from '../../main/vault/unlock-keyring.ts'
import type { Result } from '../../preload/contract/failure.ts'
import { cheapestCosts, quickDerive } from './quick-derive.ts'

/** Somebody with a keyring: fictional, like everybody here. */
export type Person = {
  readonly userId: string
  readonly displayName: string
  readonly passphrase: string
  readonly recoveryCode: string
}
export type AKeyring = {
  readonly keyring: Keyring
  readonly owner: Person
  readonly clinician: Person
  readonly manager: Person
  /** Argon2id with a memory: hand it to whatever opens this keyring. */
  readonly derive: Derive
  readonly unlock: (person: Person, keyring?: Keyring) => Promise<Unlocked>
}

const at = '2026-03-02T09:00:00.000Z'
const passphrases = {
  owner: 'abandon ability able about above absent',
  clinician: 'zebra zero zone zoo yellow young',
  manager: 'garden garlic garment gather gauge gaze',
}

/** A keyring with an owner, a clinician and a manager, made by the real flows with the cheapest Argon2id. */
export async function aKeyring(source: Random = random): Promise<AKeyring> {
  const { joined, ...small } = await aSmallKeyring(source)
  const { keyring, person } = await joined(small.keyring, 'Mateo Manager', 'manager')
  return { ...small, keyring, manager: person, unlock: (who, from = keyring) => small.unlock(who, from) }
}

/** The same without the manager; `joined` adds somebody. */
export async function aSmallKeyring(source: Random = random) {
  const derive = quickDerive()
  const tools = { costs: cheapestCosts, random: source, derive }
  const unlock = async ({ userId, passphrase }: Person, from: Keyring) => {
    const answer = okValue(await unlockKeyring(from, { userId, passphrase, anchor: null, derive }))
    if (answer.kind !== 'unlocked') throw new Error('waits for an owner')
    return answer.unlocked
  }

  const chosen = { displayName: 'Ada Owner', passphrase: passphrases.owner, recoveryCode: makeRecoveryCode(source) }
  const vault = okValue(await beginVault({ ...chosen, ...tools, at }))
  const owner: Person = { userId: vault.userId, ...chosen }
  const first = createKeyring(
    vault,
    vaultFiles.map((db) => someFile(db, source)),
    at,
    source,
  )

  async function joined(keyring: Keyring, displayName: string, role: 'clinician' | 'manager') {
    const secrets = { displayName, passphrase: passphrases[role], recoveryCode: makeRecoveryCode(source) }
    const asked = okValue(await joinKeyring(keyring, { ...secrets, ...tools }))
    const said = { digits: asked.digits, role, userId: null, heads: noHeads, at, random: source }
    const confirmed = okValue(confirmRequest(asked.keyring, await unlock(owner, keyring), said))
    return { keyring: confirmed.keyring, person: { userId: asked.userId, ...secrets } satisfies Person }
  }
  const { keyring, person: clinician } = await joined(first, 'Çiğdem Clinician', 'clinician')
  return { keyring, owner, clinician, derive, unlock, joined }
}

/** What a file would say of itself, with made-up salt and hash. */
export const someFile = (db: FileFacts['db'], source: Random = random, epoch = 1): FileFacts => ({
  db,
  dbId: toBase64url(source(16)),
  epoch,
  salt: toBase64url(source(16)),
  sha256: toBase64url(source(32)),
})

/** The value of a result that must be one. */
export function okValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.reason ?? ''}`)
  return result.value
}
