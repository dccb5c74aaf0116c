import type { ClinicalWork } from '../database/work.ts'
import { GroveFailure, wrongField } from '../errors.ts'
import { readBirthDate } from '../participants/participant-service.ts'

/** A measure is filled in on a day of the person's life, up to today. Week numbers are written for four digits. */
export async function mustBeGivenDay(work: ClinicalWork, participantId: string, givenOn: string): Promise<void> {
  const birthDate = await readBirthDate(work, participantId)
  if (givenOn > work.today) throw wrongField('givenOn', 'in-the-future')
  if (birthDate !== null && givenOn < birthDate) throw wrongField('givenOn', 'before-birth')
  if (givenOn < `${firstYear}-01-01`)
    throw new GroveFailure({ code: 'invalid', fields: { givenOn: { fault: 'too-small', limit: firstYear } } })
}
const firstYear = 1950
