import type { Insertable } from 'kysely'
import type { ProgrammeRow, StepRow } from '../database/outcomes-rows.ts'
import type { OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

/** One row for each step that a programme has now, steps in order. */
const stepsOf = (work: OutcomesWork) =>
  work.outcomes
    .selectFrom('programme as p')
    .innerJoin('label as l', 'l.label_id', 'p.label_id')
    .innerJoin('step as s', 's.programme_id', 'p.programme_id')
    .innerJoin('label as sl', 'sl.label_id', 's.label_id')
    .where('s.position', 'is not', null)
    .orderBy('p.programme_id')
    .orderBy('s.position')
    .select([
      'p.programme_id as programmeId',
      'l.text as name',
      'p.version',
      's.step_id as stepId',
      's.position',
      'sl.text as title',
      's.sessions',
    ])
    .$narrowType<{ position: number }>()

export const listProgrammeSteps = (work: OutcomesWork) => stepsOf(work).execute()

export const listStepsOf = (work: OutcomesWork, programmeId: string) =>
  stepsOf(work).where('p.programme_id', '=', programmeId).execute()

export const findProgramme = (work: OutcomesWork, programmeId: string) =>
  work.outcomes
    .selectFrom('programme')
    .where('programme_id', '=', programmeId)
    .select('label_id as labelId')
    .executeTakeFirst()

/** Every step that the programme ever had. */
export const listAllSteps = (work: OutcomesWork, programmeId: string) =>
  work.outcomes
    .selectFrom('step')
    .where('programme_id', '=', programmeId)
    .select(['step_id as stepId', 'label_id as labelId'])
    .execute()

export const insertProgramme = (work: OutcomesWork, programme: Insertable<ProgrammeRow>) =>
  work.outcomes.insertInto('programme').values(programme).execute()

export const insertSteps = (work: OutcomesWork, steps: readonly Insertable<StepRow>[]) =>
  work.outcomes.insertInto('step').values(steps).execute()

/** Conflict where `version` is not the one in the file. */
export async function updateVersion(work: OutcomesWork, programmeId: string, version: number): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('programme')
    .set({ version: version + 1 })
    .where('programme_id', '=', programmeId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

/** Takes every step out of the curriculum; those that stay get their position anew. */
export const updateAllDropped = (work: OutcomesWork, programmeId: string) =>
  work.outcomes.updateTable('step').set({ position: null }).where('programme_id', '=', programmeId).execute()

export async function updateStep(
  work: OutcomesWork,
  stepId: string,
  change: { readonly position: number; readonly sessions: number },
): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('step')
    .set(change)
    .where('step_id', '=', stepId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
