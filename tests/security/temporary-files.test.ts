import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { createFile } from '../../main/database/open-file.ts'
import { random } from '../../main/vault/random-source.ts'
import { findPlanted } from '../support/find-planted.ts'
import { makeMark } from '../support/planted-forms.ts'
import { openDeletedFiles } from '../support/touched-files.ts'

// What SQLite keeps beside the cipher: with its own defaults it wrote 31 MB of notes in clear into a file that has no
// name and lies on the disk all the same (security.md, L10).

const folder = mkdtempSync(join(tmpdir(), 'grove-temporary-'))
const { word } = makeMark()
const raw = createFile(join(folder, 'clinical.db'), random(32))
raw.exec('CREATE TABLE note (words TEXT) STRICT')
afterAll(() => {
  raw.close()
  rmSync(folder, { recursive: true, force: true })
})

/** More than SQLite keeps in memory by itself. */
function workBeside(db: Database.Database): void {
  const words = `${word} slept better. `.repeat(400)
  db.exec('CREATE TEMP TABLE beside (words TEXT)')
  const insert = db.prepare('INSERT INTO temp.beside VALUES (?)')
  db.transaction(() => {
    for (let i = 0; i < 1000; i++) insert.run(words)
  })()
}
const found = () => findPlanted(openDeletedFiles(process.pid), [word]).map(({ form }) => form)

test.skipIf(process.platform !== 'linux')('nothing of a database lies in a temporary file', () => {
  workBeside(raw)
  expect(found()).toEqual([])
  raw.exec('DROP TABLE temp.beside')

  // The control: the same work with SQLite's own default.
  raw.pragma('temp_store = file')
  workBeside(raw)
  expect(found()).toContain('utf-8')
})
