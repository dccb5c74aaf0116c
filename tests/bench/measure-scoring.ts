import { join } from 'node:path'
import Database from 'better-sqlite3'
import { bandOf } from '../../main/measures/band.ts'
import { catalogue } from '../../main/measures/instruments/catalogue.ts'
import type { Instrument } from '../../main/measures/instruments/instrument.ts'
import { flagsOf } from '../../main/measures/item-flags.ts'
import { packAnswers } from '../../main/measures/packed-answers.ts'
import { type Answers, scoreAnswers } from '../../main/measures/scoring.ts'
import type { BenchVault } from './bench-vault.ts'
import { byTurns, median } from './by-turns.ts'
import { anyAnswers } from './fill-administrations.ts'
import { seededChance } from './seeded-chance.ts'

const formsEach = 10_000
const rowsPerInsert = 100
const rounds = 60

type Form = { readonly instrument: Instrument; readonly answers: Answers }

/** Checks, scores, looks for flags and packs, as an import has to do for every form. */
function scoreForms(forms: readonly Form[]): number {
  let written = 0
  for (const { instrument, answers } of forms) {
    const scoring = scoreAnswers(instrument, answers)
    if (scoring.is === 'scored') bandOf(instrument, scoring.units)
    written += flagsOf(instrument, answers).length + packAnswers(instrument, answers).length
  }
  return written
}

/** The same forms, packed already, into a plain file: what no import can do without. */
function rawInserts(file: string, forms: readonly Form[]) {
  const raw = new Database(file)
  raw.pragma('synchronous = 0')
  raw.prepare('CREATE TABLE form (id TEXT PRIMARY KEY, answers TEXT, units INTEGER) WITHOUT ROWID').run()
  const chance = seededChance(3)
  const rows = forms
    .map(({ instrument, answers }) => [chance.id(), packAnswers(instrument, answers), 1] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const values = Array.from({ length: rowsPerInsert }, () => '(?, ?, ?)').join(', ')
  const statement = raw.prepare(`INSERT INTO form VALUES ${values}`)
  const packets = Array.from({ length: rows.length / rowsPerInsert }, (_, i) =>
    rows.slice(i * rowsPerInsert, (i + 1) * rowsPerInsert).flat(),
  )
  const clear = raw.prepare('DELETE FROM form')
  return {
    once: raw.transaction(() => {
      clear.run()
      for (const packet of packets) statement.run(packet)
    }),
    close: () => raw.close(),
  }
}

/** Administrations in a second, and the time of scoring against that of writing the rows alone. */
export async function measureScoring({ encrypted }: BenchVault) {
  const chance = seededChance(2)
  const forms = Array.from({ length: formsEach }, (): Form => {
    const instrument = chance.pick(catalogue)
    return { instrument, answers: anyAnswers(chance, instrument, chance.below(100) / 100) }
  })
  const inserts = rawInserts(join(encrypted.folder, 'raw-forms.db'), forms)
  const score = () => scoreForms(forms)
  await byTurns(rounds / 10, score, inserts.once)
  const [scoring, writing] = await byTurns(rounds, score, inserts.once)
  inserts.close()
  return { perSecond: (formsEach / median(scoring)) * 1000, times: median(scoring) / median(writing) }
}
