import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rowTypes, rowTypesFile } from '../support/row-types.ts'
import { databases, type Table, tablesOf } from './table-facts.ts'

const tables = { outcomes: tablesOf('outcomes'), clinical: tablesOf('clinical') }
const namesOf = (given: readonly Table[]) => given.map(({ name }) => name)

/** Which file it is, what it has seen of the keyring, and what was done: the kernel's, in both files. */
const kernelTables = ['audit_checkpoint', 'audit_entry', 'file_fact', 'seen_entry']
/** Tables that are about the practice and its groups, not about a person. */
const notAboutPeople = {
  outcomes: [
    'group_facilitator',
    'home_practice',
    'label',
    'measure_plan',
    'practice',
    'practice_logo',
    'programme',
    'session',
    'step',
    'therapy_group',
  ],
  clinical: ['group_detail', 'home_practice_detail', 'session_detail'],
}

/** The words of a file of types. The formatter breaks long unions and begins each line of them with a bar. */
const tokensOf = (text: string) =>
  (text.match(/'[^']*'|\w+|[^\s\w]/g) ?? []).filter(
    (token, i, all) => token !== '|' || !/^[:<=]$/.test(all[i - 1] ?? ''),
  )

describe.each(databases)('%s.db', (database) => {
  test('every table is STRICT', () => {
    expect(namesOf(tables[database].filter(({ isStrict }) => !isStrict))).toEqual([])
  })

  test('every table about a person has person_id, by which export, merge and erasure find it', () => {
    const without = tables[database].filter(({ columns }) => !columns.some(({ name }) => name === 'person_id'))
    expect(namesOf(without)).toEqual([...kernelTables, ...notAboutPeople[database]].toSorted())
  })

  test('a person is called person_id in every table', () => {
    const others = tables[database].flatMap(({ name, columns }) =>
      columns
        .filter((column) => /participant|client|patient/.test(column.name))
        .map((column) => `${name}.${column.name}: call it person_id`),
    )
    expect(others).toEqual([])
  })

  test('every foreign key has an index that begins with it', () => {
    const bare = tables[database].flatMap(({ name, foreignKeys, indexes }) =>
      foreignKeys
        .filter(({ columns }) => !indexes.some((index) => columns.every((column, i) => index[i] === column)))
        .map(({ columns }) => `${name}: add an index on (${columns.join(', ')})`),
    )
    expect(bare).toEqual([])
  })

  test('ids of other rows are foreign keys, but where they name a user or the other file', () => {
    const keys = new Set(tables[database].map(({ columns }) => columns.find(({ isKey }) => isKey)?.name))
    const loose = tables[database].flatMap(({ name, columns, foreignKeys }) =>
      columns
        .filter(
          (column) =>
            column.name.endsWith('_id') &&
            !column.isKey &&
            keys.has(column.name) &&
            !foreignKeys.some(({ columns: from }) => from.includes(column.name)),
        )
        .map((column) => `${name}.${column.name}: add REFERENCES`),
    )
    expect(loose).toEqual([])
  })

  test('row types are those of the SQL: npm run types:rows', () => {
    expect(tokensOf(readFileSync(rowTypesFile(database), 'utf8'))).toEqual(tokensOf(rowTypes(database)))
  })
})

test('no table stands in both files but the kernel’s, so that no name needs a prefix', () => {
  const both = namesOf(tables.outcomes).filter((name) => namesOf(tables.clinical).includes(name))
  expect(both).toEqual(kernelTables)
})
