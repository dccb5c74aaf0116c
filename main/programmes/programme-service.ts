import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Programme, programmes } from '../../preload/contract/programmes.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { notFound, wrongField } from '../errors.ts'
import { addUsualPlan } from '../measures/measure-plan-service.ts'
import { mustPassLabelGuard } from '../participants/label-guard-service.ts'
import { byName } from '../practice/by-name.ts'
import { addLabel, addLabels, changeLabel } from '../practice/label-service.ts'
import { defaultCurriculum } from './default-curriculum.ts'
import {
  findProgramme,
  insertProgramme,
  insertSteps,
  listAllSteps,
  listProgrammeSteps,
  listStepsOf,
  updateAllDropped,
  updateStep,
  updateVersion,
} from './programme-repository.ts'

type StepRows = Awaited<ReturnType<typeof listStepsOf>>
type Wanted = { readonly title: string; readonly sessions: number; readonly position: number }

export async function readProgrammes(work: OutcomesWork): Promise<Programme[]> {
  return programmesOf(await listProgrammeSteps(work)).toSorted(byName)
}

/** The programme with the steps that its curriculum has now. */
export async function getProgramme(work: OutcomesWork, programmeId: string): Promise<Programme> {
  const [programme] = programmesOf(await listStepsOf(work, programmeId))
  if (!programme) throw notFound()
  return programme
}

export async function addProgramme(
  work: ClinicalWork,
  { name }: Checked<typeof programmes.add>,
): Promise<Output<typeof programmes.add>> {
  await mustPassLabelGuard(work, [['name', name]])
  const programmeId = work.newId()
  await insertProgramme(work, { programme_id: programmeId, label_id: await addLabel(work, name) })
  await addSteps(
    work,
    programmeId,
    defaultCurriculum.map((step, index) => ({ ...step, position: index + 1 })),
  )
  const sessionCount = defaultCurriculum.reduce((sum, { sessions }) => sum + sessions, 0)
  await addUsualPlan(work, programmeId, sessionCount)
  return { programmeId }
}

/** Writes the curriculum as it was sent. A step left out keeps its row, for the sessions that hang on it. */
export async function saveCurriculum(
  work: ClinicalWork,
  { programmeId, version, name, steps }: Checked<typeof programmes.saveCurriculum>,
): Promise<Programme> {
  const programme = await findProgramme(work, programmeId)
  if (!programme) throw notFound()
  const labels = new Map((await listAllSteps(work, programmeId)).map((step) => [step.stepId, step.labelId]))
  mustBeOwnSteps(steps, labels)
  await mustPassLabelGuard(work, [['name', name], ...steps.map(({ title }, i) => [`steps.${i}.title`, title] as const)])
  await updateVersion(work, programmeId, version)
  await changeLabel(work, programme.labelId, name)
  await updateAllDropped(work, programmeId)
  const added: Wanted[] = []
  for (const [index, { stepId, title, sessions }] of steps.entries()) {
    const labelId = stepId && labels.get(stepId)
    if (labelId) {
      await updateStep(work, stepId, { position: index + 1, sessions })
      await changeLabel(work, labelId, title)
    } else added.push({ title, sessions, position: index + 1 })
  }
  await addSteps(work, programmeId, added)
  return getProgramme(work, programmeId)
}

/** A step is named once, and is one of this programme's. */
function mustBeOwnSteps(steps: readonly { readonly stepId: string | null }[], own: ReadonlyMap<string, string>): void {
  const seen = new Set<string>()
  for (const [index, { stepId }] of steps.entries()) {
    if (stepId === null) continue
    if (!own.has(stepId) || seen.has(stepId)) throw wrongField(`steps.${index}.stepId`, 'not-valid')
    seen.add(stepId)
  }
}

async function addSteps(work: OutcomesWork, programmeId: string, steps: readonly Wanted[]): Promise<void> {
  if (steps.length === 0) return
  const labels = await addLabels(
    work,
    steps.map((step) => step.title),
  )
  await insertSteps(
    work,
    steps.map(({ position, sessions }, index) => ({
      step_id: work.newId(),
      programme_id: programmeId,
      label_id: labels[index] ?? '',
      position,
      sessions,
    })),
  )
}

const programmesOf = (rows: StepRows): Programme[] =>
  [...Map.groupBy(rows, (row) => row.programmeId).values()].flatMap((steps) => {
    const [first] = steps
    if (!first) return []
    const { programmeId, name, version } = first
    return [{ programmeId, name, version, steps: steps.map(stepOf) }]
  })

const stepOf = ({ stepId, position, title, sessions }: StepRows[number]) => ({ stepId, position, title, sessions })
