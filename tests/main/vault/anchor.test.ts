import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Anchor, raiseAnchor, readAnchor, removeAnchor, replaceAnchor } from '../../../main/vault/anchor.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'grove-anchor-')), 'seen')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const hashOfAll = (letter: string) => `${letter.repeat(42)}A`
const userId = (letter: string) => `${letter.repeat(21)}A`
const head = (seq: number, letter = 'h') => ({ seq, hash: hashOfAll(letter) })
const vaultId = hashOfAll('v')
const anchor: Anchor = {
  type: 'grove anchor',
  v: 1,
  vaultId,
  n: 3,
  hash: hashOfAll('a'),
  heads: { outcomes: head(10), clinical: head(20) },
  wraps: [{ userId: userId('u'), hash: hashOfAll('w') }],
}

test('nothing was seen of a vault that is new here', () => {
  expect(readAnchor(folder, vaultId)).toEqual({ anchor: null, damaged: false })
})

test('is kept for each vault, for its owner alone', () => {
  const other = { ...anchor, vaultId: hashOfAll('x'), n: 1 }
  raiseAnchor(folder, anchor)
  raiseAnchor(folder, other)
  expect(readAnchor(folder, vaultId).anchor).toEqual(anchor)
  expect(readAnchor(folder, other.vaultId).anchor).toEqual(other)
  expect(statSync(join(folder, `${vaultId}.json`)).mode & 0o777).toBe(0o600)
  removeAnchor(folder, vaultId)
  expect(readdirSync(folder)).toEqual([`${other.vaultId}.json`])
})

test('is raised, and what a user cannot see or did not touch stays', () => {
  raiseAnchor(folder, anchor)
  const seen = {
    ...anchor,
    n: 4,
    hash: hashOfAll('b'),
    heads: { outcomes: head(11), clinical: null },
    wraps: [{ userId: userId('m'), hash: hashOfAll('x') }],
  }
  const raised = { ...seen, heads: { outcomes: head(11), clinical: head(20) }, wraps: [...anchor.wraps, ...seen.wraps] }
  expect(raiseAnchor(folder, seen)).toEqual({ ok: true, value: raised })
  expect(readAnchor(folder, vaultId).anchor).toEqual(raised)
  expect(raiseAnchor(folder, raised)).toEqual({ ok: true, value: raised })
})

test.each<[string, Partial<Anchor>, string]>([
  ['an older log', { n: 2 }, 'log'],
  ['another entry in the same place', { hash: hashOfAll('z') }, 'log'],
  ['an older audit', { n: 9, heads: { outcomes: head(9), clinical: head(20) } }, 'outcomes'],
  ['another audit of the same length', { n: 9, heads: { outcomes: head(10), clinical: head(20, 'z') } }, 'clinical'],
])('is never lowered: %s', (_, changed, reason) => {
  raiseAnchor(folder, anchor)
  expect(raiseAnchor(folder, { ...anchor, ...changed })).toEqual({
    ok: false,
    failure: { code: 'older-than-keyring', reason },
  })
  expect(readAnchor(folder, vaultId).anchor).toEqual(anchor)
})

test('is put lower only where that is said outright', () => {
  raiseAnchor(folder, anchor)
  const lower = { ...anchor, n: 1, heads: { outcomes: null, clinical: null } }
  replaceAnchor(folder, lower)
  expect(readAnchor(folder, vaultId).anchor).toEqual(lower)
})

test.each([
  ['cut off', '{"type":"grove anchor"'],
  ['of another vault', JSON.stringify({ ...anchor, vaultId: hashOfAll('x') })],
  ['empty', ''],
])('a damaged one is moved aside and said to be damaged: %s', (_, content) => {
  replaceAnchor(folder, anchor)
  writeFileSync(join(folder, `${vaultId}.json`), content)
  expect(readAnchor(folder, vaultId)).toEqual({ anchor: null, damaged: true })
  expect(readdirSync(folder)).toEqual([`${vaultId}.json.damaged`])
  expect(raiseAnchor(folder, anchor)).toEqual({ ok: true, value: anchor })
})

test('a vaultId that is none never becomes a path', () => {
  expect(() => readAnchor(folder, '../../etc/passwd')).toThrow()
})
