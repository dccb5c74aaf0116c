import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { groups } from '../../preload/contract/groups.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { GroveFailure, notPossible, wrongField } from '../errors.ts'
import { mustPassLabelGuard } from '../participants/label-guard-service.ts'
import { addLabel } from '../practice/label-service.ts'
import { getProgramme } from '../programmes/programme-service.ts'
import { planSessions } from '../sessions/session-service.ts'
import { insertGroup } from './group-repository.ts'
import { weeklyDates } from './weekly-dates.ts'

type Wanted = Checked<typeof groups.form>

/**
 * Makes the group and its sessions: each step as often as the curriculum says, one a week. A file of its own beside
 * `group-service`, which the sessions need, so that the two do not import each other.
 */
export async function formGroup(work: ClinicalWork, wanted: Wanted): Promise<Output<typeof groups.form>> {
  mustBeOfOurTime(wanted.firstDate)
  await mustPassLabelGuard(work, [['name', wanted.name]])
  const facilitators = activeFacilitators(work, wanted.facilitators)
  const programme = await getProgramme(work, wanted.programmeId)
  const stepIds = programme.steps.flatMap((step) => Array<string>(step.sessions).fill(step.stepId))
  if (stepIds.length === 0) throw notPossible('no-sessions')
  const groupId = work.newId()
  const { name, programmeId, kind, capacity, firstDate, startTime, minutes, place } = wanted
  await insertGroup(
    work,
    {
      group_id: groupId,
      programme_id: programmeId,
      label_id: await addLabel(work, name),
      kind,
      capacity,
      first_week: isoWeek(firstDate),
    },
    { group_id: groupId, first_date: firstDate, start_time: startTime, minutes, place },
    facilitators,
  )
  const dates = weeklyDates(firstDate, stepIds.length)
  await planSessions(work, {
    groupId,
    sessions: stepIds.map((stepId, index) => ({
      number: index + 1,
      stepId,
      date: dates[index] ?? firstDate,
      startTime,
      minutes,
      place,
    })),
  })
  return { groupId }
}

/** Past groups may be entered; a year outside is a slip, and week numbers are written for four digits. */
function mustBeOfOurTime(firstDate: string): void {
  const year = Number(firstDate.slice(0, 4))
  if (year < firstYear) throw outOfRange('too-small', firstYear)
  if (year > lastYear) throw outOfRange('too-large', lastYear)
}
const firstYear = 1950
const lastYear = 2199

const outOfRange = (fault: 'too-small' | 'too-large', limit: number) =>
  new GroveFailure({ code: 'invalid', fields: { firstDate: { fault, limit } } })

/** Owners and clinicians who work here now; each once. The one who forms the group need not be among them. */
function activeFacilitators(work: ClinicalWork, userIds: readonly string[]): readonly string[] {
  const able = new Set(
    work.staff
      .list()
      .filter((user) => user.active && user.role !== 'manager')
      .map((user) => user.userId),
  )
  for (const [index, userId] of userIds.entries())
    if (!able.has(userId)) throw wrongField(`facilitators.${index}`, 'not-a-choice')
  return [...new Set(userIds)]
}
