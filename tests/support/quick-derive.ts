import { argon2id, type Costs, type Derive } from '../../main/vault/key-derivation.ts'

/** The cheapest costs that a keyring may say. Production chooses by calibrateCosts, 64 MiB at least. */
export const cheapestCosts: Costs = { memoryKiB: 19_456, t: 1, p: 1 }

/** Argon2id, once for each passphrase, salt and costs. */
export function quickDerive(): Derive {
  const known = new Map<string, Buffer>()
  return async (passphrase, salt, costs) => {
    const asked = JSON.stringify([passphrase, salt.toString('base64url'), costs])
    const key = known.get(asked) ?? (await argon2id(passphrase, salt, costs))
    known.set(asked, key)
    // The caller wipes what it was given.
    return Buffer.from(key)
  }
}
