import { findNames } from '../../main/participants/participant-repository.ts'
import { ok, type TestDesk } from '../support/a-desk.ts'
import { type BenchVault, reading } from './bench-vault.ts'
import { ratioOf } from './by-turns.ts'
import { standardReport } from './measure-report.ts'
import { seededChance } from './seeded-chance.ts'
import { wholeStartPage } from './whole-start-page.ts'

const callsEach = 100
const hotPeople = 50
const sql = 'SELECT given_name AS givenName, family_name AS familyName FROM participant WHERE person_id = ?'

/** Names by id: through the repository on the vault, against a prepared statement on the plain file. */
export function pointRead({ encrypted, bare, personIds }: BenchVault, kind: 'hot' | 'any'): Promise<number> {
  const chance = seededChance(1)
  const among = kind === 'hot' ? personIds.slice(0, hotPeople) : personIds
  const ids = Array.from({ length: callsEach }, () => chance.pick(among))
  const statement = bare.prepare(sql)
  const throughGrove = () =>
    reading(encrypted, async (work) => {
      for (const id of ids) await findNames(work, id)
    })
  const bareStatement = bare.transaction(() => {
    for (const id of ids) statement.get(id)
  })
  return ratioOf(throughGrove, bareStatement)
}

/** What the screens read, as calls through the door. */
export const screens = {
  'start page (dashboard)': wholeStartPage,
  'outcome report': standardReport,
  'first page of participants': ({ grove }: TestDesk) => ok(grove.participants.list({ search: '', after: null })),
  'one session': ({ grove }: TestDesk, { held }: BenchVault) =>
    ok(grove.sessions.get({ sessionId: held[0]?.sessionId ?? '' })),
} as const
export type Screen = keyof typeof screens

/** The same code over the same rows, encrypted against plain. */
export const cipherCost = (vault: BenchVault, screen: Screen): Promise<number> =>
  ratioOf(
    () => screens[screen](vault.encrypted, vault),
    () => screens[screen](vault.plain, vault),
  )

/** The same call at the whole against a tenth. */
export const growthOf = (whole: BenchVault, tenth: BenchVault, screen: Screen): Promise<number> =>
  ratioOf(
    () => screens[screen](whole.encrypted, whole),
    () => screens[screen](tenth.encrypted, tenth),
  )
