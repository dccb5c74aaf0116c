import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultCurriculum } from '../../../main/programmes/default-curriculum.ts'
import { programmeHandlers } from '../../../main/programmes/programme-handlers.ts'
import type { Programme } from '../../../preload/contract/programmes.ts'
import { programmes } from '../../../preload/contract/programmes.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const list = throughContract(programmes.list, programmeHandlers.list)
const add = throughContract(programmes.add, programmeHandlers.add)
const save = throughContract(programmes.saveCurriculum, programmeHandlers.saveCurriculum)

let vault: TestVault
beforeEach(async () => {
  vault = await aVault()
})
afterEach(() => vault.close())

/** A new programme as the page has it. */
async function added(name: string): Promise<Programme> {
  const { programmeId } = await vault.asClinician((work) => add(work, { name }))
  const found = (await vault.asClinician((work) => list(work, null))).find((one) => one.programmeId === programmeId)
  if (!found) throw new Error('the programme is in the list')
  return found
}
const sent = ({ programmeId, version, name, steps }: Programme) => ({
  programmeId,
  version,
  name,
  steps: steps.map(({ stepId, title, sessions }) => ({ stepId: stepId as string | null, title, sessions })),
})

test('the default curriculum has eleven steps and twelve weeks', () => {
  expect(defaultCurriculum).toHaveLength(11)
  expect(defaultCurriculum.reduce((sum, step) => sum + step.sessions, 0)).toBe(12)
})

test('a new programme starts with the default steps; the list is by name, for everybody', async () => {
  const second = await added('Programme 10')
  await added('Programme 2')
  expect(second.version).toBe(1)
  expect(second.steps.map(({ position, title, sessions }) => ({ position, title, sessions }))).toEqual(
    defaultCurriculum.map((step, index) => ({ position: index + 1, ...step })),
  )
  const names = (await vault.asManager((work) => list(work, null))).map((one) => one.name)
  expect(names).toEqual(['Programme 2', 'Programme 10'])
})

test('renamed, reordered, lengthened, skipped, dropped and added; the other programme stays as it was', async () => {
  const other = await added('Veterans')
  const programme = await added('Resilience')
  const { steps, ...rest } = sent(programme)
  const [first, second, third] = steps
  if (!first || !second || !third) throw new Error('there are steps')
  const wanted = [
    { ...third, title: 'What stress does', sessions: 3 },
    { stepId: null, title: 'Outdoor day', sessions: 1 },
    { ...first, sessions: 0 },
  ]
  const saved = await vault.asClinician((work) => save(work, { ...rest, name: 'Resilience 2027', steps: wanted }))
  expect(saved).toMatchObject({ programmeId: programme.programmeId, name: 'Resilience 2027', version: 2 })
  expect(saved.steps).toMatchObject([
    { stepId: third.stepId, position: 1, title: 'What stress does', sessions: 3 },
    { position: 2, title: 'Outdoor day', sessions: 1 },
    { stepId: first.stepId, position: 3, title: first.title, sessions: 0 },
  ])
  expect(await vault.asOwner((work) => list(work, null))).toEqual([saved, other])
})

test('a dropped step comes back as the same step', async () => {
  const programme = await added('Resilience')
  const all = sent(programme)
  const shorter = await vault.asClinician((work) => save(work, { ...all, steps: all.steps.slice(3) }))
  expect(shorter.steps).toHaveLength(8)
  const again = await vault.asClinician((work) => save(work, { ...all, version: 2 }))
  expect(again.steps).toEqual(programme.steps)
})

test('the second of two who changed the same version is told, and changes nothing', async () => {
  const programme = sent(await added('Resilience'))
  const first = await vault.asClinician((work) => save(work, { ...programme, name: 'First' }))
  const second = vault.asOtherClinician((work) => save(work, { ...programme, steps: programme.steps.slice(1) }))
  expect(await failureOf(second)).toEqual({ code: 'conflict' })
  expect(await vault.asOwner((work) => list(work, null))).toEqual([first])
})

test('steps of another programme, made-up steps and a step named twice are refused where they stand', async () => {
  const other = await added('Veterans')
  const programme = sent(await added('Resilience'))
  const [first] = programme.steps
  const foreign = { stepId: other.steps[0]?.stepId ?? '', title: 'Theirs', sessions: 1 }
  const madeUp = { stepId: 'A'.repeat(22), title: 'Made up', sessions: 1 }
  for (const steps of [
    [first, foreign],
    [first, madeUp],
    [first, first],
  ] as (typeof programme.steps)[]) {
    const call = vault.asClinician((work) => save(work, { ...programme, steps }))
    expect(await failureOf(call)).toEqual({ code: 'invalid', fields: { 'steps.1.stepId': { fault: 'not-valid' } } })
  }
})

test('a programme that does not exist', async () => {
  const missing = {
    programmeId: 'A'.repeat(22),
    version: 1,
    name: 'None',
    steps: [{ stepId: null, title: 'One', sessions: 1 }],
  }
  expect(await failureOf(vault.asClinician((work) => save(work, missing)))).toEqual({ code: 'not-found' })
})
