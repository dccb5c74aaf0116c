import { afterAll, beforeAll, test } from 'vitest'
import { benchVault, type BenchVault } from './bench-vault.ts'
import { cipherCost, growthOf, pointRead } from './measure-reads.ts'
import { timed } from './stopwatch.ts'
let v: BenchVault, w: BenchVault
beforeAll(async () => { console.log(await timed(async()=>{v = await benchVault(0.1)}), await timed(async()=>{w = await benchVault(1)})) })
afterAll(() => { v.remove(); w.remove() })
test('x', async () => {
  for (const k of ['hot','any'] as const) console.log(k, await pointRead(w, k), await pointRead(v, k))
  for (const s of ['dashboard','first page of participants','one session'] as const) console.log(s, await cipherCost(w, s), await growthOf(w, v, s))
})
