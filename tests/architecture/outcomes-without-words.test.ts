import { afterAll, describe, expect, test } from 'vitest'
import { migratedInMemory } from '../support/row-types.ts'
import { tablesOf } from './table-facts.ts'
import { insert, validRow } from './valid-row.ts'

const tables = tablesOf('outcomes')

/** Columns of outcomes.db that take more than a code, each with its reason. */
const wide: Readonly<Record<string, string>> = {
  'label.text': 'names of the practice, programmes, steps and groups, never of people; guarded when it is written',
  'audit_entry.action': 'lower-case words that the contract says',
  'audit_entry.subjects': 'ids by kind, which the door picks out; a text with a space is refused',
  'audit_checkpoint.body': 'the kernel’s signed text: numbers and hashes',
  'audit_checkpoint.sig': 'the kernel’s signature',
  'seen_entry.body': 'the newest entry of the keyring’s log, which stands outside in clear anyway',
  'seen_entry.sig': 'its signature',
}

const sentence = 'Anna said that she sleeps better since she walks in the morning with her sister.'
/** What somebody might write into a field that should hold a code; some as long as an id, an instant or a hash. */
const words = [
  'Anna',
  'Anna Berg',
  sentence,
  ...[7, 10, 22, 24, 43].map((length) => sentence.slice(0, length)),
  'берег',
  'anna@example.org',
  '07700 900123',
  '1986-04-02',
  'sad',
  '',
  ' ',
  '😢',
]
const refusals = /CHECK constraint|FOREIGN KEY constraint|cannot store TEXT value|datatype mismatch/
const isWide = (table: string, column: string) => `${table}.${column}` in wide

describe.each(tables)('$name', ({ name: table, columns }) => {
  const raw = migratedInMemory('outcomes')
  raw.pragma('foreign_keys = 1')
  afterAll(() => void raw.close())
  const row = validRow(raw, tables, table)
  /** Puts a value into one column of a row that is otherwise fine. */
  const put = (column: string, value: unknown) => {
    raw.prepare('SAVEPOINT here').run()
    try {
      insert(raw, table, { ...row, [column]: value as string })
    } finally {
      raw.prepare('ROLLBACK TO here').run()
    }
  }

  test('takes a row of codes, so that a refusal below means the words', () => {
    for (const { name } of columns) expect(() => put(name, row[name]), name).not.toThrow()
  })

  const narrow = columns.filter(({ name }) => !isWide(table, name))
  test.each(narrow)('takes no words as $name', ({ name, type }) => {
    expect(['BLOB', 'INTEGER', 'REAL', 'TEXT']).toContain(type)
    for (const word of words) expect(() => put(name, word), word).toThrow(refusals)
  })
})

test('the columns that take more are these, and no other', () => {
  const found = tables.flatMap(({ name: table, columns }) => columns.map(({ name }) => `${table}.${name}`))
  expect(Object.keys(wide).filter((column) => !found.includes(column))).toEqual([])
})
