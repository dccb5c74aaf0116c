import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Population, participants } from '../../preload/contract/participants.ts'
import type { ClinicalWork } from '../database/work.ts'
import { GroveFailure, notFound, wrongField } from '../errors.ts'
import { mustHaveAccess } from './access-service.ts'
import { ageBand } from './age-band.ts'
import { folded, foldedWords } from './folded.ts'
import {
  findByRecordNumber,
  findGreatestNumber,
  findNames,
  findParticipant,
  insertParticipant,
  insertPopulations,
  listEnrolmentsOf,
  listParticipants,
  removePopulations,
  updateParticipant,
  updatePerson,
} from './participant-repository.ts'
import { personName } from './person-name.ts'

type Details = Checked<typeof participants.register>
type Person = NonNullable<Awaited<ReturnType<typeof findParticipant>>>

/** "Family, Given". */
export async function readParticipantName(work: ClinicalWork, participantId: string): Promise<string> {
  const names = await findNames(work, participantId)
  if (!names) throw notFound()
  return personName(names)
}

export async function mustBeRegistered(work: ClinicalWork, participantId: string): Promise<void> {
  if (!(await findNames(work, participantId))) throw notFound()
}

/** null: not known. */
export async function readBirthDate(work: ClinicalWork, participantId: string): Promise<string | null> {
  const person = await findParticipant(work, participantId)
  if (!person) throw notFound()
  return person.birth_date
}

export async function register(work: ClinicalWork, details: Details): Promise<Output<typeof participants.register>> {
  mustBePlausible(details, work.today)
  const recordNumber = details.recordNumber
    ? await freeNumber(work, details.recordNumber, null)
    : await nextNumber(work)
  const participantId = work.newId()
  await insertParticipant(
    work,
    { person_id: participantId, age_band: ageBand(details.birthDate, work.today), gender: details.gender },
    {
      person_id: participantId,
      ...wordsOf(details, recordNumber),
      registered_by: work.actor.userId,
      registered_at: work.now,
    },
  )
  await insertPopulations(work, participantId, [...new Set(details.populations)])
  return { participantId, recordNumber }
}

/** Opens the record. Somebody else's participant needs a reason, which is kept. */
export async function openParticipant(
  work: ClinicalWork,
  { participantId, reason }: Checked<typeof participants.get>,
): Promise<Output<typeof participants.get>> {
  const person = await findParticipant(work, participantId)
  if (!person) throw notFound()
  await mustHaveAccess(work, participantId, reason)
  return {
    participantId,
    givenName: person.given_name,
    familyName: person.family_name,
    preferredName: person.preferred_name,
    recordNumber: person.record_number,
    birthDate: person.birth_date,
    gender: person.gender,
    populations: populationsOf(person),
    phone: person.phone,
    email: person.email,
    address: person.address,
    languages: person.languages,
    supports: person.supports,
    version: person.version,
    enrolments: await listEnrolmentsOf(work, participantId),
  }
}

export async function changeDetails(
  work: ClinicalWork,
  { participantId, version, ...details }: Checked<typeof participants.update>,
): Promise<Output<typeof participants.update>> {
  const person = await findParticipant(work, participantId)
  if (!person) throw notFound()
  await mustHaveAccess(work, participantId, null)
  mustBePlausible(details, work.today)
  const recordNumber = details.recordNumber
    ? await freeNumber(work, details.recordNumber, participantId)
    : person.record_number
  const changed = await updateParticipant(work, participantId, version, wordsOf(details, recordNumber))
  await changeCodes(work, person, details)
  return { version: changed }
}

/** Leaves the outcomes file alone where only words changed: a save of one file costs half of one of two. */
async function changeCodes(work: ClinicalWork, person: Person, details: Omit<Details, 'recordNumber'>): Promise<void> {
  // The band of the day of registration, so that a new telephone number does not make somebody older in reports.
  const age_band = ageBand(details.birthDate, person.registered_at.slice(0, 10))
  if (age_band !== person.age_band || details.gender !== person.gender)
    await updatePerson(work, person.person_id, { age_band, gender: details.gender })
  const codes = [...new Set(details.populations)]
  if (codes.toSorted().join() === populationsOf(person).join()) return
  await removePopulations(work, person.person_id)
  await insertPopulations(work, person.person_id, codes)
}

const populationsOf = (person: Person): Population[] => JSON.parse(person.populations)

function mustBePlausible(details: Pick<Details, 'givenName' | 'familyName' | 'birthDate'>, today: string): void {
  // A name of invisible characters alone would be a blank line in every list.
  for (const field of ['givenName', 'familyName'] as const)
    if (folded(details[field]) === '') throw wrongField(field, 'required')
  if (details.birthDate === null) return
  if (details.birthDate > today) throw wrongField('birthDate', 'in-the-future')
  if (details.birthDate < `${firstBirthYear}-01-01`)
    throw new GroveFailure({ code: 'invalid', fields: { birthDate: { fault: 'too-small', limit: firstBirthYear } } })
}
const firstBirthYear = 1900

async function nextNumber(work: ClinicalWork): Promise<string> {
  return `G-${String((await findGreatestNumber(work)) + 1).padStart(4, '0')}`
}

/** Upper and lower case are one: two people must not be told apart by `r-1` and `R-1` on paper. */
async function freeNumber(work: ClinicalWork, wanted: string, own: string | null): Promise<string> {
  const holder = (await findByRecordNumber(work, wanted)) ?? (await holderInOtherLetters(work, wanted))
  if (holder && holder.participantId !== own) throw wrongField('recordNumber', 'already-used')
  return wanted
}

/** The file knows the case of ASCII only; for ä and Ä the folded text finds those to compare. */
async function holderInOtherLetters(work: ClinicalWork, wanted: string) {
  const lower = wanted.normalize('NFC').toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return undefined
  const like = await listParticipants(work, foldedWords(wanted), null, 1000)
  return like.find((row) => row.recordNumber.normalize('NFC').toLowerCase() === lower)
}

// At most 500 UTF-16 units, so that a page key holds it; folding can make a name longer.
const sortNameLetters = 250

function wordsOf(details: Omit<Details, 'gender' | 'populations' | 'recordNumber'>, recordNumber: string) {
  const sorted = folded(`${details.familyName} ${details.givenName}`)
  return {
    given_name: details.givenName,
    family_name: details.familyName,
    preferred_name: details.preferredName,
    record_number: recordNumber,
    birth_date: details.birthDate,
    phone: details.phone,
    email: details.email,
    address: details.address,
    languages: details.languages,
    supports: details.supports,
    sort_name: [...sorted].slice(0, sortNameLetters).join(''),
    search_text: [sorted, folded(details.preferredName ?? ''), folded(recordNumber)].filter(Boolean).join(' '),
  }
}
