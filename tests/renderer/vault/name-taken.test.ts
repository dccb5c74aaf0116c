import { expect, test } from 'vitest'
import { nameTaken } from '../../../renderer/vault/name-taken.ts'

const users = [{ displayName: 'Dr. Ida Lindqvist' }, { displayName: 'José Ibáñez' }]

test.each(['Dr. Ida Lindqvist', ' dr.  ida LINDQVIST ', 'José Ibáñez'.normalize('NFD')])('%s is taken', (name) =>
  expect(nameTaken(name, users)).toBe(true),
)

test.each(['Ida Lindqvist', 'Jose Ibanez', ''])('%s is free', (name) => expect(nameTaken(name, users)).toBe(false))
