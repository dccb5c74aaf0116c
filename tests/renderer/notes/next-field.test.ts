import { describe, expect, it } from 'vitest'
import {
  fieldAfter,
  fieldBeside,
  firstField,
  type RowField,
  type WritableRow,
} from '../../../renderer/notes/next-field.ts'

// The group note, somebody who came, somebody who did not, somebody who came.
const rows: readonly WritableRow[] = [
  { key: 'group', codes: false },
  { key: 'a', codes: true },
  { key: 'b', codes: false },
  { key: 'c', codes: true },
]

describe('where Enter leads', () => {
  it('goes through the whole sheet with one Enter a row when four digits lead on by themselves', () => {
    const first = rows[0]
    if (!first) throw new Error('no rows')
    const way: RowField[] = []
    for (let field: RowField | null = firstField(first); field; field = fieldAfter(rows, field)) way.push(field)
    expect(way).toEqual([
      { key: 'group', field: 'text' },
      { key: 'a', field: 'codes' },
      { key: 'a', field: 'text' },
      { key: 'b', field: 'text' },
      { key: 'c', field: 'codes' },
      { key: 'c', field: 'text' },
    ])
  })

  it('ends after the last row', () => expect(fieldAfter(rows, { key: 'c', field: 'text' })).toBeNull())
})

describe('where Alt and an arrow lead', () => {
  it('keeps to the field, or takes the one that the row has', () => {
    expect(fieldBeside(rows, { key: 'a', field: 'codes' }, 1)).toEqual({ key: 'b', field: 'text' })
    expect(fieldBeside(rows, { key: 'b', field: 'text' }, -1)).toEqual({ key: 'a', field: 'text' })
    expect(fieldBeside(rows, { key: 'a', field: 'codes' }, -1)).toEqual({ key: 'group', field: 'text' })
  })

  it('stays at the ends', () => {
    expect(fieldBeside(rows, { key: 'group', field: 'text' }, -1)).toBeNull()
    expect(fieldBeside(rows, { key: 'c', field: 'codes' }, 1)).toBeNull()
  })
})
