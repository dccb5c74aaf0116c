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
import type { Role } from '../../preload/contract/endpoint.ts'
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
  const derive = quickDerive()
  const tools = { costs: cheapestCosts, random: source, derive }
  const chosen = (is: keyof typeof passphrases) => ({
    passphrase: passphrases[is],
    recoveryCode: makeRecoveryCode(source),
  })

  const owner = { displayName: 'Ada Owner', ...chosen('owner') }
  const vault = okValue(await beginVault({ ...owner, ...tools, at }))
  let keyring = createKeyring(
    vault,
    vaultFiles.map((db) => someFile(db, source)),
    at,
    source,
  )
  const unlock = async (person: Person, from = keyring) => {
    const { userId, passphrase } = person
    const answer = okValue(await unlockKeyring(from, { userId, passphrase, anchor: null, derive }))
    if (answer.kind !== 'unlocked') throw new Error('waits for an owner')
    return answer.unlocked
  }
  const founder: Person = { userId: vault.userId, ...owner }

  async function joined(person: Omit<Person, 'userId'>, role: Role): Promise<Person> {
    const asked = okValue(await joinKeyring(keyring, { ...person, ...tools }))
    const said = { digits: asked.digits, role, userId: null, heads: noHeads, at, random: source }
    keyring = okValue(confirmRequest(asked.keyring, await unlock(founder), said)).keyring
    return { userId: asked.userId, ...person }
  }
  const clinician = await joined({ displayName: 'Çiğdem Clinician', ...chosen('clinician') }, 'clinician')
  const manager = await joined({ displayName: 'Mateo Manager', ...chosen('manager') }, 'manager')
  return { keyring, owner: founder, clinician, manager, derive, unlock: (person, from) => unlock(person, from) }
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
