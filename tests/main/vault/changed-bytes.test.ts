import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { joinKeyring } from '../../../main/vault/join-keyring.ts'
import type { Derive } from '../../../main/vault/key-derivation.ts'
import { type Keyring, keyringBytes, nextKeyring, parseKeyring } from '../../../main/vault/keyring.ts'
import type { LogState } from '../../../main/vault/log-state.ts'
import { openUserKeys } from '../../../main/vault/open-user-keys.ts'
import { joinRequestsOf } from '../../../main/vault/pending-requests.ts'
import { readJson } from '../../../main/vault/read-json.ts'
import { makeRecoveryCode, readRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { aSmallKeyring, okValue, type Person } from '../../support/a-keyring.ts'
import { cheapestCosts } from '../../support/quick-derive.ts'

// Every byte of a real keyring with two users and one who waits is changed: what comes of it is refused, or is what it
// was before.

let derive: Derive
let keyring: Keyring
let bytes: Buffer
let people: readonly Person[]
let state: LogState
let opened: ReadonlyMap<string, Opened>
type Opened = Readonly<Record<string, unknown>>

beforeAll(async () => {
  const small = await aSmallKeyring()
  derive = small.derive
  const noor = {
    displayName: 'Noor New',
    passphrase: 'velvet vendor venture venue verb verify',
    recoveryCode: makeRecoveryCode(),
  }
  const joined = okValue(await joinKeyring(small.keyring, { ...noor, costs: cheapestCosts, derive }))
  keyring = joined.keyring
  bytes = keyringBytes(keyring)
  people = [small.owner, small.clinician, { ...noor, userId: joined.userId }]
  state = okValue(verifyKeyring(keyring))
  opened = new Map(await Promise.all(people.map(async (p) => [p.userId, await open(keyring, state, p)] as const)))
})

const ways = ['passphrase', 'code'] as const
async function open(
  from: Keyring,
  verified: LogState,
  { userId, passphrase, recoveryCode }: Person,
  which: readonly (typeof ways)[number][] = ways,
) {
  const answer: Record<string, unknown> = {}
  for (const way of which) {
    if (way === 'passphrase') {
      const unlocking = await unlockKeyring(from, { userId, passphrase, anchor: null, derive })
      answer[way] = unlocking.ok ? unlocking.value : null
    } else {
      const code = readRecoveryCode(recoveryCode) ?? ''
      const keys = await openUserKeys(from, verified, userId, { kind: 'code', code })
      answer[way] = typeof keys === 'string' ? null : { all: keys.all, current: keys.current }
    }
  }
  return answer
}

test('it opens before anything is changed', () => {
  const kinds = [...opened.values()].map((ways) => (ways.passphrase as { kind: string }).kind)
  expect(kinds).toEqual(['unlocked', 'unlocked', 'not-confirmed-yet'])
  expect([...opened.values()].every((ways) => ways.code !== null)).toBe(true)
})

test('every byte flipped, replaced, left out or written twice is damage', () => {
  const accepted: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const was = bytes[at] ?? 0
    const other = replacements[at % replacements.length] ?? 0
    const ways = [
      () => changedAt(at, other === was ? 0x30 : other),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at - 1)]),
    ]
    for (const changed of [changedAt(at, was ^ (1 << (at % 8))), ways[at % ways.length]?.() ?? bytes]) {
      const read = parseKeyring(changed)
      if (read.ok || !['keyring-damaged', 'newer-version'].includes(read.failure.code)) accepted.push(at)
    }
  }
  expect(accepted).toEqual([])
}, 240_000)

test('every byte changed by somebody who computes the sum anew is refused or harmless', async () => {
  const tally = { unreadable: 0, refused: 0, opensNothing: 0, harmless: 0 }
  const harmful: string[] = []
  for (let at = 0; at < bytes.length; at++) {
    const changed = resealed(changedAt(at, otherLetter(bytes[at] ?? 0)))
    const verified = changed && verifyKeyring(changed)
    if (!changed) tally.unreadable++
    else if (!verified?.ok) tally.refused++
    else {
      const verdicts = await Promise.all(touched(changed).map((person) => judge(changed, verified.value, person)))
      if (!isDeepStrictEqual(verified.value, state) || verdicts.includes('harmful')) harmful.push(around(at))
      else tally[verdicts.includes('opens nothing') ? 'opensNothing' : 'harmless']++
    }
  }
  expect(harmful).toEqual([])
  // Each of the four happens, so the test reaches every wall.
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(0)
}, 240_000)

const replacements = [0, 0x20, 0x22, 0x2c, 0x41, 0x5c, 0x7b, 0xff]

function changedAt(at: number, now: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = now
  return changed
}

/** Another character of the same kind where there is one, so that what is changed is the value and not the syntax. */
function otherLetter(was: number): number {
  const text = String.fromCharCode(was)
  if (/[A-Za-z]/.test(text)) return was ^ 0x20
  if (/[0-8]/.test(text)) return was + 1
  return text === '9' ? 0x31 : was ^ 1
}

/** The changed file with a sum that is right, or null where it does not read at all. */
function resealed(changed: Buffer): Keyring | null {
  const json = readJson(changed.toString('utf8'))
  if (typeof json !== 'object' || json === null) return null
  try {
    const { gen, ...content } = json as Keyring
    const read = parseKeyring(keyringBytes({ ...content, ...nextKeyring(gen - 1, { ...content }) }))
    return read.ok ? read.value : null
  } catch {
    return null
  }
}

/** Whose wraps, blobs or requests are not what they were; everybody where it is something else. */
function touched(changed: Keyring): readonly Person[] {
  const parts = ['wraps', 'blobs', 'requests'] as const
  const ids = parts.flatMap((part) =>
    keyring[part].flatMap((item, i) => (isDeepStrictEqual(item, changed[part][i]) ? [] : [item.userId])),
  )
  return ids.length === 0 ? people : people.filter((person) => ids.includes(person.userId))
}

async function judge(changed: Keyring, verified: LogState, person: Person) {
  const asked = joinRequestsOf(changed, verified)
  if (asked.length > 0 && !isDeepStrictEqual(asked, joinRequestsOf(keyring, state))) return 'harmful'
  // A changed wrap cannot alter what the other secret opens, which is tried with everything else that is changed.
  const kinds = keyring.wraps.flatMap((wrap, i) => (isDeepStrictEqual(wrap, changed.wraps[i]) ? [] : [wrap.kind]))
  const which = kinds.length === 1 ? ways.filter((way) => kinds.includes(way)) : ways
  const now = await open(changed, verified, person, which)
  const was = opened.get(person.userId)
  const same = which.map((way) => isDeepStrictEqual(now[way], was?.[way]))
  if (!which.every((way, i) => same[i] || now[way] === null)) return 'harmful'
  return same.every(Boolean) ? 'harmless' : 'opens nothing'
}

const around = (at: number) => bytes.subarray(Math.max(0, at - 30), at + 10).toString('utf8')
