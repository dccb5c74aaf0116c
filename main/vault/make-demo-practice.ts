import { existsSync } from 'node:fs'
import { failed } from '../errors.ts'
import type { Desk } from './desk.ts'
import { localDay } from './local-day.ts'
import { vaultFilesIn } from './vault-folder.ts'

/** At the locked screen of the demo practice's folder, once. `not-found` in a folder of somebody's own. */
export async function makeDemoPractice(desk: Desk): Promise<null> {
  if (desk.demoUsers === null) throw failed('not-found')
  if (existsSync(desk.vaultFolder) && vaultFilesIn(desk.vaultFolder).length > 0) throw failed('vault-exists')
  await desk.makeDemo(desk, localDay(new Date().toISOString()))
  return null
}
