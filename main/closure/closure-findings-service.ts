import type { ClosureWords, closure, closureFindings } from '../../preload/contract/closure.ts'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork } from '../database/work.ts'
import { instrumentOf } from '../measures/instruments/catalogue.ts'
import { readGroupMates } from '../notes/group-identities-service.ts'
import { isRiskOpen } from '../sessions/risk-mark.ts'
import { listForms, listPlannedAtClosure, type Place } from './closure-facts-repository.ts'
import type { DrawnTogether } from './closure-facts-service.ts'
import { listOpenFlags, listRiskMarks, listUnsigned } from './closure-findings-repository.ts'
import { namesInWords } from './names-in-words.ts'

export type ClosureFinding = Output<typeof closure.prepare>['findings'][number]

/** What stands in the way of signing, first, and what should be looked at before. */
export async function findBeforeSigning(
  work: ClinicalWork,
  place: Place,
  words: ClosureWords,
  { replaced }: DrawnTogether,
): Promise<ClosureFinding[]> {
  const { participantId, enrolmentId } = place
  const company = await readGroupMates(work, participantId)
  const openFlags = await listOpenFlags(work, participantId)
  const openRisks = (await listRiskMarks(work, participantId)).filter((risk) => isRiskOpen(risk.setAt, risk.answeredAt))
  const unsigned = await listUnsigned(work, enrolmentId)
  return [
    ...(openFlags.length > 0 ? [blocking('flag-open')] : []),
    ...(openRisks.length > 0 ? [blocking('risk-open')] : []),
    ...namesInWords(words, company).map((named) => blocking('names-a-member', named)),
    ...replaced.flatMap(({ field, words }) => words.map((word) => said('names-a-member', { field, words: word }))),
    ...(unsigned.length > 0 ? [said('notes-unsigned', { field: null, words: String(unsigned.length) })] : []),
    ...(await withoutLastScore(work, place)).map((name) => said('no-last-score', { field: null, words: name })),
  ]
}

type Where = Pick<ClosureFinding, 'field' | 'words'>
const nowhere: Where = { field: null, words: null }

const blocking = (finding: (typeof closureFindings)[number], where = nowhere): ClosureFinding => ({
  finding,
  blocks: true,
  ...where,
})
const said = (finding: (typeof closureFindings)[number], where = nowhere): ClosureFinding => ({
  finding,
  blocks: false,
  ...where,
})

/** Measures that the programme gives at closure, or that the person was given before, without a score at closure. */
async function withoutLastScore(work: ClinicalWork, place: Place): Promise<readonly string[]> {
  const forms = await listForms(work, place.episodeId)
  const planned = await listPlannedAtClosure(work, place.programmeId)
  const wanted = new Set([...planned, ...forms].map(({ instrument }) => instrument))
  for (const { instrument, timepoint, units } of forms)
    if (timepoint === 'closure' && units !== null) wanted.delete(instrument)
  return [...wanted].toSorted((a, b) => a - b).map((instrument) => instrumentOf(instrument).name)
}
