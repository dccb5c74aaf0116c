import { expect, test } from 'vitest'
import { calibrateCosts } from '../../../main/vault/calibrate-costs.ts'
import { floorCosts } from '../../../main/vault/key-derivation.ts'

const takes = (msPerMiB: number) => async (costs: { memoryKiB: number }) => (costs.memoryKiB / 1024) * msPerMiB

test.each([
  ['a fast computer: 256 MiB and no more', 0.1, 256],
  ['half a second exactly', 500 / 256, 256],
  ['a middling one', 3, 128],
  ['a slow one keeps the floor', 4, 64],
  ['a very slow one keeps the floor too', 100, 64],
])('%s', async (_, msPerMiB, mebibytes) => {
  expect(await calibrateCosts(takes(msPerMiB))).toEqual({ ...floorCosts, memoryKiB: mebibytes * 1024 })
})

test('on this computer it answers something between floor and aim', async () => {
  const { memoryKiB, t, p } = await calibrateCosts()
  expect([65_536, 131_072, 262_144]).toContain(memoryKiB)
  expect({ t, p }).toEqual({ t: 3, p: 4 })
})
