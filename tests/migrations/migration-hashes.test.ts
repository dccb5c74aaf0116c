import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { frozenFile, migrationHashes } from './migration-hashes.ts'

const frozen: Readonly<Record<string, string>> = JSON.parse(readFileSync(frozenFile, 'utf8'))
const now = migrationHashes()

test('a released migration never changes: files in clinics have had it, so add a new one', () => {
  const changed = Object.keys(frozen).filter((path) => now[path] !== frozen[path])
  expect(changed).toEqual([])
})

test('a new migration comes after the released ones of its file', () => {
  const lastOf = (path: string) =>
    Object.keys(frozen).findLast((other) => other.startsWith(path.replace(/\/.*/, '/'))) ?? ''
  const fresh = Object.keys(now).filter((path) => !(path in frozen))
  expect(fresh.filter((path) => path < lastOf(path))).toEqual([])
})
