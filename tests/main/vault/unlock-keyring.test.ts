import { beforeAll, describe, expect, test } from 'vitest'
import type { Anchor } from '../../../main/vault/anchor.ts'
import { checkPassphrase } from '../../../main/vault/check-passphrase.ts'
import { beginVault, createKeyring } from '../../../main/vault/create-keyring.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { recoverByCode } from '../../../main/vault/recover-by-code.ts'
import { makeRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { unlockKeyring, wipeUnlocked } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { type AKeyring, aKeyring, okValue, someFile } from '../../support/a-keyring.ts'
import { cheapestCosts, quickDerive } from '../../support/quick-derive.ts'

let a: AKeyring
beforeAll(async () => {
  a = await aKeyring()
})

const refused = (code: string, reason?: string) => ({ ok: false, failure: reason ? { code, reason } : { code } })
const open = (userId: string, passphrase: string, anchor: Anchor | null = null, keyring = a.keyring) =>
  unlockKeyring(keyring, { userId, passphrase, anchor, derive: a.derive })

test('each of three users opens what the role may read, with the same database keys', async () => {
  const [owner, clinician, manager] = await Promise.all([a.owner, a.clinician, a.manager].map((p) => a.unlock(p)))
  expect(clinician?.databaseKeys).toEqual(owner?.databaseKeys)
  expect(manager?.databaseKeys).toEqual({ outcomes: owner?.databaseKeys.outcomes })
  expect([owner?.role, clinician?.role, manager?.role]).toEqual(['owner', 'clinician', 'manager'])
  expect(owner?.databaseKeys.outcomes).toHaveLength(32)
  expect(owner?.databaseKeys.outcomes).not.toEqual(owner?.databaseKeys.clinical)
})

describe('passphrases', () => {
  test('a wrong one opens nothing, whoever it is for and whatever is wrong', async () => {
    const { passphrase } = a.owner
    const wrong = [
      '',
      ' ',
      `${passphrase} `,
      ` ${passphrase}`,
      passphrase.toUpperCase(),
      passphrase.replaceAll(' ', ''),
      a.clinician.passphrase,
      a.owner.recoveryCode,
      'x'.repeat(1024 * 1024),
      'ﷺ'.repeat(100_000),
      '\ud800',
      '\0',
    ]
    for (const typed of wrong) expect(await open(a.owner.userId, typed)).toEqual(refused('wrong-passphrase'))
    expect(await open('AAAAAAAAAAAAAAAAAAAAAA', passphrase)).toEqual(refused('wrong-passphrase'))
    expect(await open('__proto__', passphrase)).toEqual(refused('wrong-passphrase'))
    expect(await open(a.owner.userId, passphrase)).toMatchObject({ ok: true })
  })

  test('after many wrong ones the right one opens at once', async () => {
    for (let i = 0; i < 40; i++) expect(await open(a.owner.userId, `wrong ${i}`)).toEqual(refused('wrong-passphrase'))
    expect(await open(a.owner.userId, a.owner.passphrase)).toMatchObject({ ok: true })
  })

  test('composed and decomposed letters are the same passphrase', async () => {
    const derive = quickDerive()
    const secrets = { passphrase: 'Übermäßig süße Früchte für Zoë', recoveryCode: makeRecoveryCode() }
    const at = '2026-03-02T09:00:00.000Z'
    const vault = okValue(await beginVault({ displayName: 'Zoë', ...secrets, costs: cheapestCosts, at, derive }))
    const keyring = createKeyring(vault, [someFile('outcomes'), someFile('clinical')], at)
    for (const form of ['NFC', 'NFD', 'NFKD'] as const) {
      const passphrase = secrets.passphrase.normalize(form)
      expect(await unlockKeyring(keyring, { userId: vault.userId, passphrase, anchor: null, derive })).toMatchObject({
        ok: true,
      })
    }
  })
})

describe('what this computer has seen', () => {
  const anchor = (changed: Partial<Anchor> = {}): Anchor => {
    const { hashes, vaultId } = okValue(verifyKeyring(a.keyring))
    const n = hashes.length - 1
    return { type: 'grove anchor', v: 1, vaultId, n, hash: hashes[n] ?? '', heads: noHeads, wraps: [], ...changed }
  }
  const tried = (changed: Partial<Anchor>) => open(a.owner.userId, a.owner.passphrase, anchor(changed))

  test('a log that goes on from there opens', async () => {
    expect(await tried({})).toMatchObject({ ok: true })
    expect(await tried({ n: 0, hash: a.keyring.vaultId })).toMatchObject({ ok: true })
  })

  test('an older keyring, another log and another vault do not', async () => {
    expect(await tried({ n: 4 })).toEqual(refused('older-than-keyring', 'older'))
    expect(await tried({ n: 2 })).toEqual(refused('older-than-keyring', 'forked'))
    expect(await tried({ vaultId: 'A'.repeat(43) })).toEqual(refused('older-than-keyring', 'forked'))
  })

  test('says when the passphrase is another one than at the last sign-in here', async () => {
    const { unlocked } = okValue(await tried({})) as { unlocked: { wrapHash: string } }
    const seen = (hash: string) => tried({ wraps: [{ userId: a.owner.userId, hash }] })
    expect(await tried({})).toMatchObject({ value: { unlocked: { passphraseSetAnew: false } } })
    expect(await seen(unlocked.wrapHash)).toMatchObject({ value: { unlocked: { passphraseSetAnew: false } } })
    expect(await seen('A'.repeat(43))).toMatchObject({ value: { unlocked: { passphraseSetAnew: true } } })
  })
})

describe('recovery by code', () => {
  const passphrase = 'velvet vendor venture venue verb verify'
  const recovery = (typed: string, userId = a.manager.userId, chosen = passphrase) =>
    recoverByCode(a.keyring, {
      userId,
      recoveryCode: typed,
      passphrase: chosen,
      costs: cheapestCosts,
      derive: a.derive,
    })

  test('sets a new passphrase; the old one is gone, the code stays, nobody else notices', async () => {
    const keyring = okValue(await recovery(a.manager.recoveryCode.toLowerCase()))
    expect(await open(a.manager.userId, passphrase, null, keyring)).toMatchObject({ value: { kind: 'unlocked' } })
    expect(await open(a.manager.userId, a.manager.passphrase, null, keyring)).toEqual(refused('wrong-passphrase'))
    expect(await open(a.owner.userId, a.owner.passphrase, null, keyring)).toMatchObject({ ok: true })
    expect({ ...keyring, wraps: [], gen: 0, sum: '' }).toEqual({ ...a.keyring, wraps: [], gen: 0, sum: '' })
    const kept = a.keyring.wraps.filter((wrap) => wrap.userId !== a.manager.userId || wrap.kind !== 'passphrase')
    expect(keyring.wraps).toEqual(expect.arrayContaining(kept))
    expect(keyring.wraps).toHaveLength(a.keyring.wraps.length)
  })

  test('says mistyped apart from wrong', async () => {
    expect(await recovery(makeRecoveryCode())).toEqual(refused('wrong-recovery-code'))
    expect(await recovery(a.owner.recoveryCode)).toEqual(refused('wrong-recovery-code'))
    expect(await recovery(a.manager.recoveryCode.slice(0, -1))).toEqual(refused('wrong-recovery-code', 'mistyped'))
    expect(await recovery(a.manager.recoveryCode, 'nobody')).toEqual(refused('wrong-recovery-code'))
  })

  test('takes no weak passphrase', async () => {
    expect(await recovery(a.manager.recoveryCode, a.manager.userId, 'password')).toMatchObject({
      failure: { code: 'invalid', fields: { passphrase: { fault: 'too-weak' } } },
    })
  })
})

describe('the passphrase again', () => {
  test('is that of the signed-in user and of nobody else', async () => {
    const owner = await a.unlock(a.owner)
    const check = (typed: string) => checkPassphrase(a.keyring, owner, typed, a.derive)
    expect(await check(a.owner.passphrase)).toBe(true)
    expect(await check(`${a.owner.passphrase} `)).toBe(false)
    expect(await check(a.clinician.passphrase)).toBe(false)
    expect(owner.keys.ed25519.some((byte) => byte !== 0)).toBe(true)
  })
})

test('wiping leaves no key behind', async () => {
  const owner = await a.unlock(a.owner)
  wipeUnlocked(owner)
  const { keys, databaseKeys } = owner
  const secrets = [keys.ed25519, keys.x25519, keys.proc, databaseKeys.outcomes, databaseKeys.clinical]
  for (const secret of secrets) expect(secret).toEqual(Buffer.alloc(32))
})
