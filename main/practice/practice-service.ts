import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Country, practice } from '../../preload/contract/practice.ts'
import type { OutcomesWork } from '../database/work.ts'
import { notFound } from '../errors.ts'
import { addLabel, changeLabel } from './label-service.ts'
import { findPractice, insertPractice, updateCountry } from './practice-repository.ts'

type Details = Output<typeof practice.get>

/** Once, when the vault is set up. */
export async function openPractice(
  work: OutcomesWork,
  { name, country, demo = false }: { readonly name: string; readonly country: Country; readonly demo?: boolean },
): Promise<void> {
  await insertPractice(work, { one: 1, label_id: await addLabel(work, name), country, demo: demo ? 1 : 0 })
}

export async function readPractice(work: OutcomesWork): Promise<Details> {
  const { labelId: _, demo, ...details } = await mustBeOpen(work)
  return { ...details, demo: demo === 1 }
}

export async function changePractice(
  work: OutcomesWork,
  { name, country, version }: Checked<typeof practice.update>,
): Promise<Details> {
  const { labelId, demo } = await mustBeOpen(work)
  await updateCountry(work, country, version)
  await changeLabel(work, labelId, name)
  return { name, country, demo: demo === 1, version: version + 1 }
}

async function mustBeOpen(work: OutcomesWork) {
  const found = await findPractice(work)
  if (!found) throw notFound()
  return found
}
