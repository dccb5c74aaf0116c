import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { z } from '../../preload/contract/zod.ts'
import { migratedInMemory } from '../support/row-types.ts'
import { endpoints } from './endpoints.ts'
import { recordedActions } from './recorded-actions.ts'
import { inputFaults, outputFaults } from './schema-fault.ts'
import { sourceFiles } from './source-file.ts'

const byName = (wanted: (endpoint: Endpoint) => boolean) =>
  endpoints
    .filter(([, endpoint]) => wanted(endpoint))
    .map(([name]) => name)
    .toSorted()

/** Calls that change something and leave no entry of their own, each with its reason. */
const unaudited: Readonly<Record<string, string>> = {
  'closure.saveDraft': 'comes each second while somebody writes; what is signed is audited',
  'notes.saveDraft': 'comes each second while somebody writes; what is signed is audited',
  'sessions.scratch': 'a line for oneself that never becomes part of a record',
  'shell.chooseFile': 'nothing is written yet: the call that makes the file says it',
  'shell.chooseVaultFolder': 'main has no audit, and nobody is signed in',
  'shell.lock': 'the checkpoint written at lock says it',
  'shell.prefer': 'nothing about people',
  'shell.showDemo': 'main has no audit, and nobody is signed in',
  'vault.beginJoin': 'nothing is written, and nobody is signed in',
  'vault.beginSetUp': 'nothing is written, and there is no vault',
  'vault.finishJoin': 'nobody is signed in; the request stands in the keyring, and the owner confirms it',
  'vault.makeDemo': 'nobody is signed in; what is played in it stands in its own audit',
  'vault.recover': 'nobody is signed in; the next sign-in says that the passphrase was set anew',
}

/** Calls that others may see the answer of. */
const callableInTheRoom = [
  'practice.get',
  'sessions.get',
  'sessions.mark',
  'sessions.recordAttendance',
  'sessions.scratch',
  'shell.lock',
  'shell.prefer',
  'shell.preferences',
  'shell.stillHere',
  'vault.leaveRoom',
  'vault.state',
]

describe('who may call what', () => {
  test('without a role only what the shell or the keyring answers while nobody is signed in', () => {
    const open = byName(({ roles, needs, states }) => {
      const atTheDoor = (needs === 'shell' || needs === 'keyring') && states.includes('locked')
      return roles.length === 0 && !atTheDoor
    })
    expect(open).toEqual([])
  })

  test('while locked only what needs no role and no database', () => {
    const early = byName(
      ({ roles, needs, states }) =>
        states.includes('locked') && (roles.length > 0 || needs === 'outcomes' || needs === 'clinical'),
    )
    expect(early).toEqual([])
  })

  test('no call that needs words is for a manager', () => {
    expect(byName(({ needs, roles }) => needs === 'clinical' && roles.includes('manager'))).toEqual([])
  })

  test('in the room only the listed calls, and of records only those of one session', () => {
    expect(byName(({ states }) => states.includes('room'))).toEqual(callableInTheRoom)
    const wide = byName(
      ({ states, needs, input }) =>
        states.includes('room') && needs === 'clinical' && !('sessionId' in ((input as z.ZodObject).shape ?? {})),
    )
    expect(wide).toEqual([])
  })

  test('a passphrase that the door checks is a field of the input', () => {
    const asked = endpoints.filter(([, { confirm }]) => confirm)
    for (const [name, { input }] of asked) expect((input as z.ZodObject).shape, name).toHaveProperty('passphrase')
    expect(asked.length).toBeGreaterThan(0)
  })
})

describe('what goes in and comes out', () => {
  test.each(endpoints)('%s takes nothing that is not named and bounded', (_name, { input }) => {
    expect(inputFaults(input)).toEqual([])
  })
  test.each(endpoints)('%s answers nothing that is not named', (_name, { output }) => {
    expect(outputFaults(output)).toEqual([])
  })

  test.each([
    ['a loose object', z.object({})],
    ['a text without end', z.strictObject({ a: z.string().min(1) })],
    ['a pattern without end', z.strictObject({ a: z.string().regex(/^\d+$/) })],
    ['a pattern that is open', z.strictObject({ a: z.string().regex(/^\d{3}/) })],
    ['a number without end', z.strictObject({ a: z.number().min(0) })],
    ['a list without end', z.array(z.boolean())],
    ['anything in a list', z.array(z.unknown()).max(3)],
    ['any keys', z.record(z.string().max(3), z.boolean())],
    ['an open text below', z.strictObject({ a: z.array(z.strictObject({ b: z.string().nullable() })).max(2) })],
    ['an open text before a change', z.strictObject({ a: z.string().transform((text) => text.length) })],
  ])('the rule sees %s', (_what, input) => expect(inputFaults(input)).toHaveLength(1))
  test('the rule sees a loose answer', () => {
    expect(outputFaults(z.array(z.object({ a: z.string() })))).toHaveLength(1)
    expect(outputFaults(z.strictObject({ a: z.unknown() }))).toHaveLength(1)
  })
})

describe('what the audit says', () => {
  test('something about every change, but for the listed ones', () => {
    expect(byName(({ writes, audit }) => writes !== false && audit === null)).toEqual(Object.keys(unaudited))
  })

  test('words that the table takes', () => {
    const raw = migratedInMemory('outcomes')
    const insert = raw.prepare(
      `INSERT INTO audit_entry (at, user_id, action, subjects, prev_hash, hash) VALUES (?, ?, ?, '{}', ?, ?)`,
    )
    const hashOf = (number: number) => String(number).padStart(43, '0')
    const add = (action: string, number: number) =>
      insert.run('2026-11-23T09:00:00.000Z', 'u'.repeat(22), action, hashOf(0), hashOf(number))
    const actions = new Set([...endpoints.flatMap(([, { audit }]) => audit ?? []), ...recordedActions(sourceFiles())])
    expect(actions).toContain('note signed')
    expect(actions).toContain('session viewed')
    for (const [i, action] of [...actions].entries()) expect(() => add(action, i + 1), action).not.toThrow()
    expect(() => add('Anna missed it', 900)).toThrow('CHECK')
  })
})
