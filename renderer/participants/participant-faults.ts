import type { SayFault } from '../app/form-errors.ts'

/** What a participant's form says of a field in its own words. */
export const sayParticipantFault: SayFault = (path, { fault, limit }) => {
  if (path === 'recordNumber' && fault === 'already-used')
    return 'Somebody else has this record number. Choose another, or leave it empty.'
  if (path === 'birthDate' && fault === 'too-small') return `This day is before ${limit}. Check the year.`
  return undefined
}
