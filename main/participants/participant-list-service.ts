import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { ParticipantRow, participants } from '../../preload/contract/participants.ts'
import type { ClinicalWork } from '../database/work.ts'
import { folded, foldedWords } from './folded.ts'
import { nameDistance } from './name-distance.ts'
import { pageEndOf, pageKeyOf } from './participant-page-key.ts'
import { listBornOn, listParticipants, listParticipantsById, listSortNames } from './participant-repository.ts'
import { personName } from './person-name.ts'

const pageRows = 50

/** One page of the people in whose name or record number every word of the search occurs. */
export async function readParticipants(
  work: ClinicalWork,
  { search, after }: Checked<typeof participants.list>,
  rowsWanted = pageRows,
): Promise<Output<typeof participants.list>> {
  const end = after === null ? null : pageEndOf(after)
  // One row more than is shown tells whether there is a next page.
  const found = await listParticipants(work, foldedWords(search), end, rowsWanted + 1)
  const shown = found.slice(0, rowsWanted)
  const last = found.length > rowsWanted ? shown.at(-1) : undefined
  return {
    rows: shown.map(rowOf),
    next: last ? pageKeyOf({ sortName: last.sortName, personId: last.participantId }) : null,
  }
}

const mostSimilar = 20
/** The farthest name that `nameDistance` accepts is 2 off; a birth date alone ranks behind. */
const birthDateAlone = 3

/** People who may be the one about to be registered: the same or nearly the same name, or the birth date. */
export async function findSimilar(
  work: ClinicalWork,
  { givenName, familyName, birthDate }: Checked<typeof participants.similar>,
): Promise<Output<typeof participants.similar>> {
  const wanted = [folded(familyName), folded(givenName)] as const
  const letters = [...wanted.join(' ')].length
  const named = wanted.every((name) => name !== '') ? await listSortNames(work, letters - 2, letters + 2) : []
  const born = new Set((birthDate ? await listBornOn(work, birthDate) : []).map((row) => row.participantId))
  const rank = new Map<string, number>([...born].map((participantId) => [participantId, birthDateAlone]))
  for (const { participantId, sortName } of named) {
    const distance = nameDistance(wanted, sortName)
    if (distance !== null) rank.set(participantId, distance - (born.has(participantId) ? birthDateAlone : 0))
  }
  const nearest = [...rank].toSorted(([, a], [, b]) => a - b).slice(0, mostSimilar)
  const order = nearest.map(([participantId]) => participantId)
  const rows = await listParticipantsById(work, order)
  return rows.map(rowOf).toSorted((a, b) => order.indexOf(a.participantId) - order.indexOf(b.participantId))
}

type Found = Awaited<ReturnType<typeof listParticipants>>[number]

const rowOf = ({ givenName, familyName, sortName: _, groups, ...row }: Found): ParticipantRow => ({
  ...row,
  name: personName({ familyName, givenName }),
  groups: JSON.parse(groups),
})
