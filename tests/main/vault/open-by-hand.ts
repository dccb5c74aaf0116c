import {
  argon2Sync,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  verify,
} from 'node:crypto'

// A second reader of keyring.json, written from the format's page and not from Grove's code: it shares no line with
// main/vault and takes other ways through node:crypto (HKDF by hand, keys as JWK, node's own Argon2id).

// biome-ignore lint/suspicious/noExplicitAny: what is read is looked at field by field
type Any = any

const bytes = (text: string) => Buffer.from(text, 'base64url')
const b64 = (raw: Buffer) => raw.toString('base64url')
const sha = (raw: Buffer) => createHash('sha256').update(raw).digest()

export function canonical(value: Any): Buffer {
  const write = (part: Any): string => {
    if (Array.isArray(part)) return `[${part.map(write).join(',')}]`
    if (part === null || typeof part !== 'object') return JSON.stringify(part)
    const names = Object.keys(part).sort((a, b) => (a < b ? -1 : 1))
    return `{${names.map((name) => `${JSON.stringify(name)}:${write(part[name])}`).join(',')}}`
  }
  return Buffer.from(write(value))
}

/** RFC 5869 with one block of output. */
export function hkdf32(secret: Buffer, salt: Buffer, info: Buffer): Buffer {
  const key = createHmac('sha256', salt).update(secret).digest()
  return createHmac('sha256', key)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
}

function open(key: Buffer, box: { nonce: string; ct: string }, bound: Any): Buffer {
  const sealed = bytes(box.ct)
  const cipher = createDecipheriv('aes-256-gcm', key, bytes(box.nonce))
  cipher.setAAD(canonical(bound)).setAuthTag(sealed.subarray(sealed.length - 16))
  return Buffer.concat([cipher.update(sealed.subarray(0, sealed.length - 16)), cipher.final()])
}

const edKey = (x: string) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
const xKey = (x: string) => createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
const xSecret = (d: string, x: string) => createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', d, x }, format: 'jwk' })

export type ByHand = {
  readonly role: string
  readonly keyIds: readonly string[]
  readonly databaseKeys: Readonly<Record<string, string>>
}

/** What a user's secret opens in a keyring. Throws where anything does not fit. */
export function openByHand(text: string, userId: string, kind: 'passphrase' | 'code', secret: string): ByHand {
  const keyring: Any = JSON.parse(text)
  const { sum, ...rest } = keyring
  must(canonical(keyring).toString() === text && sum === b64(sha(canonical(rest))), 'sum')

  const { vaultId } = keyring
  const known = readLog(keyring, vaultId)
  const { keyId, role, x25519Pub } = known.get(userId)
  const wrap = keyring.wraps.find((w: Any) => w.userId === userId && w.keyId === keyId && w.kind === kind)
  const salt = bytes(wrap.salt)
  const slow = kind === 'code' ? Buffer.from(secret) : argon2(secret, salt, wrap.kdf)
  const info = (type: string) => canonical({ type, v: 1, vaultId, userId, keyId, kind })
  must(b64(hkdf32(slow, salt, info('grove commit'))) === wrap.commit, 'commit')
  const { commit: _, nonce, ct, ...bound } = wrap
  const userKey = open(
    hkdf32(slow, salt, info('grove kek')),
    { nonce, ct },
    { type: 'grove wrap', v: 1, vaultId, ...bound },
  )

  const blob = keyring.blobs.find((b: Any) => b.userId === userId && b.keyId === keyId)
  const { keys, ...said } = JSON.parse(
    open(userKey, blob, { type: 'grove blob', v: 1, vaultId, userId, keyId }).toString(),
  )
  must(canonical(said).equals(canonical({ type: 'grove blob', v: 1, vaultId, userId })), 'blob')
  must(keys[0].keyId === keyId, 'newest first')

  const databaseKeys = Object.fromEntries(
    keyring.grants
      .filter((grant: Any) => grant.userId === userId)
      .map((grant: Any) => {
        const { nonce, ct, ...about } = grant
        const shared = diffieHellman({ privateKey: xSecret(keys[0].x25519, x25519Pub), publicKey: xKey(grant.ephPub) })
        const pair = sha(Buffer.concat([bytes(grant.ephPub), bytes(x25519Pub)]))
        const key = hkdf32(
          shared,
          pair,
          canonical({ type: 'grove grant', v: 1, vaultId, userId, keyId, kind: grant.db }),
        )
        return [grant.db, b64(open(key, { nonce, ct }, { type: 'grove grant', v: 1, vaultId, ...about }))]
      }),
  )
  return { role, keyIds: keys.map((set: Any) => set.keyId), databaseKeys }
}

/** Each user as the log has it in the end; the chain, the signatures and the grants' hash are checked. */
function readLog(keyring: Any, vaultId: string): Map<string, Any> {
  const users = new Map<string, Any>()
  let prev: string | null = null
  for (const [n, { body, sig }] of keyring.log.entries()) {
    const act = body.do
    must(body.n === n && body.prev === prev && body.vaultId === (n === 0 ? null : vaultId), `entry ${n}`)
    const signer = n === 0 ? act : users.get(body.by)
    must(signer.keyId === body.keyId, `signer of ${n}`)
    must(verify(null, canonical(body), edKey(signer.ed25519Pub), bytes(sig)), `signature of ${n}`)
    prev = b64(sha(canonical(body)))
    if (n === 0) must(prev === vaultId, 'vaultId')
    if (act.kind === 'create') users.set(act.userId, { ...act, role: 'owner' })
    if (act.kind === 'key') users.set(act.userId, act)
    if (act.kind === 'role') users.set(act.userId, { ...users.get(act.userId), role: act.role })
    if (act.kind === 'succeed') users.set(act.userId, { ...users.get(act.userId), role: 'owner' })
    if (act.kind === 'remove') users.delete(act.userId)
    if (act.x25519Pub) {
      const { ed25519Pub, x25519Pub } = act
      must(act.keyId === b64(sha(canonical({ ed25519Pub, x25519Pub })).subarray(0, 16)), `keyId of ${n}`)
    }
  }
  must(keyring.log.at(-1).body.grantsHash === b64(sha(canonical(keyring.grants))), 'grants')
  return users
}

const argon2 = (passphrase: string, salt: Buffer, kdf: Any) =>
  argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: salt,
    parallelism: kdf.p,
    tagLength: 32,
    memory: kdf.memoryKiB,
    passes: kdf.t,
  })

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
