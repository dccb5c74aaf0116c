import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Disk, disk } from '../../../main/vault/disk.ts'
import { type Keyring, keyringBytes, maxKeyringBytes, nextKeyring } from '../../../main/vault/keyring.ts'
import {
  forgetGenerations,
  keyringGenerations,
  makeKeyringFile,
  readKeyringFile,
  readKeyringGeneration,
  replaceKeyringFile,
} from '../../../main/vault/keyring-file.ts'
import { aKeyring } from '../../support/a-keyring.ts'
import { PowerCut, powerLossDisk } from '../../support/power-loss-disk.ts'
import { seededRandom } from '../../support/seeded-random.ts'

let keyring: Keyring
let folder: string
let path: string
beforeAll(async () => {
  keyring = (await aKeyring()).keyring
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grove-keyring-'))
  path = join(folder, 'keyring.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const next = (from: Keyring) => nextKeyring(from.gen, from)
const done = { ok: true, value: null }

describe('on a real disk', () => {
  test('comes back as written, for its owner alone, and nothing else lies beside it', () => {
    expect(makeKeyringFile(folder, keyring)).toEqual(done)
    expect(readKeyringFile(folder)).toEqual({ ok: true, value: keyring })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['keyring.json'])
  })

  test('a first keyring is never written over another', () => {
    makeKeyringFile(folder, keyring)
    expect(makeKeyringFile(folder, next(keyring))).toMatchObject({ failure: { code: 'vault-exists' } })
    expect(readKeyringFile(folder)).toEqual({ ok: true, value: keyring })
  })

  test('keeps five generations, each whole', () => {
    makeKeyringFile(folder, keyring)
    let now = keyring
    for (let i = 0; i < 8; i++) {
      const then = next(now)
      expect(replaceKeyringFile(folder, now, then)).toEqual(done)
      now = then
    }
    expect(readKeyringFile(folder)).toEqual({ ok: true, value: now })
    const kept = [1, 2, 3, 4, 5].map((back) => now.gen - back)
    expect(keyringGenerations(folder)).toEqual(kept)
    for (const gen of kept) expect(readKeyringGeneration(folder, gen)).toMatchObject({ value: { gen } })
    expect(statSync(`${path}.g${now.gen - 1}`).mode & 0o777).toBe(0o600)
    forgetGenerations(folder, 0)
    expect(readdirSync(folder)).toEqual(['keyring.json'])
  })

  test('stops where the file is not the one that was read, whatever its number says', () => {
    makeKeyringFile(folder, keyring)
    const other = nextKeyring(keyring.gen, { ...keyring, wraps: keyring.wraps.slice(0, 2) })
    expect(replaceKeyringFile(folder, keyring, other)).toEqual(done)
    expect(replaceKeyringFile(folder, keyring, next(keyring))).toMatchObject({ failure: { code: 'conflict' } })
    expect(replaceKeyringFile(folder, next(keyring), next(next(keyring)))).toMatchObject({
      failure: { code: 'conflict' },
    })
    expect(readKeyringFile(folder)).toEqual({ ok: true, value: other })
    expect(existsSync(`${path}.new`)).toBe(false)
  })

  test('a damaged file is not written over', () => {
    makeKeyringFile(folder, keyring)
    writeFileSync(path, 'x')
    expect(replaceKeyringFile(folder, keyring, next(keyring))).toMatchObject({ failure: { code: 'keyring-damaged' } })
    expect(readFileSync(path, 'utf8')).toBe('x')
  })

  test('what does not verify is not put in place', () => {
    makeKeyringFile(folder, keyring)
    const wrong = nextKeyring(keyring.gen, { ...keyring, grants: [] })
    expect(() => replaceKeyringFile(folder, keyring, wrong)).toThrow('does not verify')
    expect(readKeyringFile(folder)).toEqual({ ok: true, value: keyring })
    expect(() => replaceKeyringFile(folder, keyring, keyring)).toThrow(TypeError)
  })

  test('more than 1 MiB is neither written nor read', () => {
    makeKeyringFile(folder, keyring)
    const blob = keyring.blobs[0]
    if (!blob) throw new Error('a keyring has blobs')
    const many = Array.from({ length: 3000 }, () => blob)
    expect(replaceKeyringFile(folder, keyring, nextKeyring(keyring.gen, { ...keyring, blobs: many }))).toMatchObject({
      failure: { code: 'not-possible', reason: 'keyring-full' },
    })
    writeFileSync(path, Buffer.alloc(maxKeyringBytes + 1, ' '))
    expect(readKeyringFile(folder)).toMatchObject({ failure: { code: 'keyring-damaged' } })
  })

  test.runIf(process.getuid?.() !== 0)('a folder that cannot be written is said to be one', () => {
    makeKeyringFile(folder, keyring)
    chmodSync(folder, 0o500)
    expect(replaceKeyringFile(folder, keyring, next(keyring))).toMatchObject({ failure: { code: 'folder-refused' } })
    chmodSync(folder, 0o700)
  })
})

describe('reading says what is wrong', () => {
  const bytes = () => keyringBytes(keyring)
  test.each([
    ['missing', null, 'file-missing'],
    ['empty', () => Buffer.alloc(0), 'keyring-damaged'],
    ['cut off', () => bytes().subarray(0, -1), 'keyring-damaged'],
    ['with a line end', () => Buffer.concat([bytes(), Buffer.from('\n')]), 'keyring-damaged'],
    ['with a byte order mark', () => Buffer.concat([Buffer.from('\ufeff'), bytes()]), 'keyring-damaged'],
    ['written prettily', () => Buffer.from(JSON.stringify(keyring, null, 1)), 'keyring-damaged'],
    ['a name twice', () => Buffer.from(`{"format":"grove-keyring",${bytes().subarray(1)}`), 'keyring-damaged'],
    ['another field', () => Buffer.from(JSON.stringify({ ...keyring, more: 1 })), 'keyring-damaged'],
    ['nested deeply', () => Buffer.from('['.repeat(500_000)), 'keyring-damaged'],
    ['zeros', () => Buffer.alloc(8000), 'keyring-damaged'],
    ['of a newer Grove', () => Buffer.from(JSON.stringify({ ...keyring, v: 2 })), 'newer-version'],
    ['of a Grove to come', () => Buffer.from('{"format":"grove-keyring","v":99}'), 'newer-version'],
    ['of something else', () => Buffer.from('{"format":"other","v":2}'), 'keyring-damaged'],
  ])('%s', (_, content, code) => {
    if (content) writeFileSync(path, content())
    expect(readKeyringFile(folder)).toMatchObject({ ok: false, failure: { code } })
  })

  test('a link and a folder are no keyring', () => {
    mkdirSync(path)
    expect(readKeyringFile(folder)).toMatchObject({ failure: { code: 'keyring-damaged' } })
    rmSync(path, { recursive: true })
    writeFileSync(join(folder, 'elsewhere'), bytes())
    symlinkSync(join(folder, 'elsewhere'), path)
    expect(readKeyringFile(folder)).toMatchObject({ failure: { code: 'keyring-damaged' } })
  })

  test('an earlier generation is there for the asking and never taken by itself', () => {
    makeKeyringFile(folder, keyring)
    replaceKeyringFile(folder, keyring, next(keyring))
    rmSync(path)
    expect(readKeyringFile(folder)).toMatchObject({ failure: { code: 'file-missing' } })
    expect(readKeyringGeneration(folder, keyring.gen)).toEqual({ ok: true, value: keyring })
  })
})

test.each(['openSync', 'writeSync', 'fsyncSync'] as const)(
  'a full disk is said to be full, and the keyring is as it was: %s',
  (call) => {
    makeKeyringFile(folder, keyring)
    // Each is called twice before the rename: for the new file and for the former one.
    for (const good of [0, 1]) {
      const answer = replaceKeyringFile(folder, keyring, next(keyring), failing(call, 'ENOSPC', good))
      expect(answer).toEqual({ ok: false, failure: { code: 'disk-full' } })
      expect(readKeyringFile(folder)).toEqual({ ok: true, value: keyring })
      expect(existsSync(`${path}.new`)).toBe(false)
    }
    expect(replaceKeyringFile(folder, keyring, next(keyring))).toEqual(done)
  },
)

test('where the folder cannot be forced to the disk, nobody is told that it went well', () => {
  makeKeyringFile(folder, keyring)
  expect(() => replaceKeyringFile(folder, keyring, next(keyring), failing('fsyncSync', 'EIO', 2))).toThrow('EIO')
  expect(readKeyringFile(folder)).toEqual({ ok: true, value: next(keyring) })
})

describe('power cuts', () => {
  const home = '/vault'
  const start = () => new Map([[`${home}/keyring.json`, keyringBytes(keyring)]])
  const reads = (on: Disk) => {
    const read = readKeyringFile(home, on)
    return read.ok ? read.value.gen : read.failure.code
  }

  /** What was read after each of many cuts, and whether the change had been acknowledged by then. */
  function cutEverywhere(ignoreSync: boolean, statesEach: number) {
    const seen: { acknowledged: boolean; gen: number | string; repeated: boolean | null }[] = []
    const random = seededRandom('power')
    const choose = (limit: number) => random(4).readUInt32BE() % limit
    for (let cutAt = 1; ; cutAt++) {
      const at = powerLossDisk(start(), { cutAt, ignoreSync })
      let acknowledged = false
      try {
        acknowledged = replaceKeyringFile(home, keyring, next(keyring), at).ok
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error
      }
      for (let i = 0; i < statesEach; i++) {
        const after = at.afterCut(choose)
        const gen = reads(after)
        const again = i < 4 && gen === keyring.gen
        const repeated = again ? replaceKeyringFile(home, keyring, next(keyring), after).ok : null
        seen.push({ acknowledged, gen, repeated })
      }
      if (acknowledged) return seen
    }
  }

  test('at every call, in every state: the old one or the new one, the new one once acknowledged', () => {
    const seen = cutEverywhere(false, 40)
    expect(seen.length).toBeGreaterThan(600)
    expect(seen.filter(({ gen }) => gen !== keyring.gen && gen !== keyring.gen + 1)).toEqual([])
    expect(seen.filter(({ gen, acknowledged }) => acknowledged && gen !== keyring.gen + 1)).toEqual([])
    expect(seen.filter(({ repeated }) => repeated === false)).toEqual([])
    expect(new Set(seen.map(({ gen }) => gen)).size).toBe(2)
  })

  test('control: a disk that ignores fsync loses keyrings, and this test notices', () => {
    const seen = cutEverywhere(true, 10)
    expect(seen.filter(({ gen }) => gen !== keyring.gen && gen !== keyring.gen + 1).length).toBeGreaterThan(0)
  })

  test('the first keyring of a vault: none or all of it', () => {
    const random = seededRandom('first')
    for (let cutAt = 1; cutAt < 30; cutAt++) {
      const at = powerLossDisk(new Map(), { cutAt })
      try {
        makeKeyringFile(home, keyring, at)
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error
      }
      for (let i = 0; i < 10; i++)
        expect(['file-missing', keyring.gen]).toContain(reads(at.afterCut((limit) => random(4).readUInt32BE() % limit)))
    }
  })
})

/** The real disk, of which one kind of call fails after some that went well. */
function failing(call: 'openSync' | 'writeSync' | 'fsyncSync', code: string, good: number): Disk {
  let left = good
  const counted =
    <A extends unknown[], R>(name: string, real: (...of: A) => R) =>
    (...of: A): R => {
      if (name === call && left-- === 0) throw Object.assign(new Error(code), { code })
      return real(...of)
    }
  return {
    ...disk,
    openSync: counted('openSync', disk.openSync),
    writeSync: counted('writeSync', disk.writeSync),
    fsyncSync: counted('fsyncSync', disk.fsyncSync),
  }
}
