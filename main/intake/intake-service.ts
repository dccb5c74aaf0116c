import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { intake } from '../../preload/contract/intake.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { changeEpisode, type Episode, openEpisode, readNewestEpisode } from '../enrolments/episode-service.ts'
import { conflict, GroveFailure } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { intakeFaults } from './intake-faults.ts'
import { findIntake, insertIntake, updateIntake } from './intake-repository.ts'

type Intake = Output<typeof intake.get>

const nothingYet: Intake = {
  episodeId: null,
  referredOn: null,
  referredBy: null,
  assessedOn: null,
  decidedOn: null,
  decision: null,
  reason: '',
  challenges: '',
  strengths: '',
  hopes: '',
  version: 0,
}

/** The intake of the person's newest path. */
export async function readIntake(work: ClinicalWork, { participantId }: Checked<typeof intake.get>): Promise<Intake> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const episode = await readNewestEpisode(work, participantId)
  return episode ? readIntakeOf(work, episode) : nothingYet
}

/** The intake of one path. */
export async function readIntakeOf(work: ClinicalWork, episode: Episode): Promise<Intake> {
  const row = await findIntake(work, episode.episode_id)
  const known = { ...nothingYet, episodeId: episode.episode_id, decision: episode.decision }
  if (!row) return known
  return {
    ...known,
    referredOn: row.referred_on,
    referredBy: row.referred_by,
    assessedOn: row.assessed_on,
    decidedOn: row.decided_on,
    reason: row.reason,
    challenges: row.challenges,
    strengths: row.strengths,
    hopes: row.hopes,
    version: row.version,
  }
}

/** Words in the clinical file, weeks and the decision as codes in the other. A path begins here where there is none. */
export async function saveIntake(
  work: ClinicalWork,
  { participantId, version, ...said }: Checked<typeof intake.save>,
): Promise<Output<typeof intake.save>> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const fields = intakeFaults(said, work.today)
  if (Object.keys(fields).length > 0) throw new GroveFailure({ code: 'invalid', fields })
  const episode = (await readNewestEpisode(work, participantId)) ?? (await openEpisode(work, participantId))
  const { episode_id: episodeId } = episode
  const words = {
    referred_on: said.referredOn,
    referred_by: said.referredBy,
    assessed_on: said.assessedOn,
    decided_on: said.decidedOn,
    reason: said.reason,
    challenges: said.challenges,
    strengths: said.strengths,
    hopes: said.hopes,
    saved_by: work.actor.userId,
    saved_at: work.now,
  }
  if (version > 0) await updateIntake(work, episodeId, version, words)
  else if (await findIntake(work, episodeId)) throw conflict()
  else await insertIntake(work, { episode_id: episodeId, person_id: participantId, ...words })
  await keepStages(work, episode, said)
  return { episodeId, version: version + 1 }
}

const weekOf = (day: string | null) => (day === null ? null : isoWeek(day))

/** Leaves the outcomes file alone where only words changed: a save of one file costs half of one of two. */
async function keepStages(
  work: ClinicalWork,
  episode: Episode,
  said: Pick<Intake, 'referredOn' | 'assessedOn' | 'decidedOn' | 'decision'>,
): Promise<void> {
  const stages = {
    referred_week: weekOf(said.referredOn),
    assessed_week: weekOf(said.assessedOn),
    decided_week: weekOf(said.decidedOn),
    decision: said.decision,
  }
  const isSame = (Object.keys(stages) as (keyof typeof stages)[]).every((stage) => stages[stage] === episode[stage])
  if (!isSame) await changeEpisode(work, episode.episode_id, stages)
}
