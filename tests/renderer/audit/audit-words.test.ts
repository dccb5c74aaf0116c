import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../../preload/contract/endpoint.ts'
import { contract } from '../../../preload/contract/index.ts'
import { actionsOf } from '../../../renderer/audit/audit-actions.ts'
import { actionWords, knownActions } from '../../../renderer/audit/audit-words.ts'

const ofContract = Object.values(contract)
  .flatMap((feature): readonly Endpoint[] => Object.values(feature))
  .flatMap(({ audit }) => (audit === null ? [] : [audit]))

/** Entries that services add themselves: `record('…')` and `record(file, '…')` in the sources of main. */
function ofServices(): string[] {
  const root = resolve(import.meta.dirname, '../../../main')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /\.record\((?:'(?:outcomes|clinical)', )?'((?!outcomes'|clinical')[a-z -]+)'/g,
      ),
    ])
    .flatMap(([, action]) => action ?? [])
}

test('every entry that can be written has human words, and no word is left over', () => {
  const written = [...new Set([...ofContract, ...ofServices()])]
  expect(ofServices()).toContain('sign-ins failed before')
  expect(knownActions.toSorted()).toEqual(written.toSorted())
})

test('every action can be chosen in the file that holds it, and only there', () => {
  const both = [...actionsOf('clinical'), ...actionsOf('outcomes')]
  expect(both.toSorted()).toEqual(knownActions.toSorted())
  expect(actionsOf('clinical')).toContain('notes signed')
  expect(actionsOf('outcomes')).toContain('signed in')
})

test('an unknown action is shown as it stands', () => {
  expect(actionWords('moon looked at')).toBe('moon looked at')
})
