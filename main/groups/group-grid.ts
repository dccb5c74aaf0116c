import type { gridStates, SessionState } from '../../preload/contract/groups.ts'

export type GridState = (typeof gridStates)[number]

type GridSession = {
  readonly number: number
  readonly stepId: string
  readonly stepTitle: string
  readonly state: SessionState
}
type GridMember = {
  readonly enrolmentId: string
  readonly fromSession: number
  readonly toSession: number | null
}
type GridAttendance = { readonly enrolmentId: string; readonly number: number; readonly state: 'present' | 'absent' }

/**
 * Steps as columns in the order in which the group meets them, members as rows.
 *
 * - The columns are the steps on which this group's own sessions hang, so a curriculum that was changed later does
 *   not rewrite a group that runs. Cancelled sessions count nowhere: a step that lost all of them has no column.
 * - A session is *held* for a member where it took place (held or closed), lies between the member's first and last
 *   session, and somebody recorded the member's attendance. Unrecorded is neither attended nor missed.
 * - `attended` and `held` are sessions, and `attended <= held <= sessions` of the step.
 */
export function groupGrid(
  sessions: readonly GridSession[],
  members: readonly GridMember[],
  attendance: readonly GridAttendance[],
) {
  const counted = sessions.filter((session) => session.state !== 'cancelled').toSorted((a, b) => a.number - b.number)
  const recorded = new Map(attendance.map((event) => [`${event.enrolmentId} ${event.number}`, event.state]))
  const byStep = Map.groupBy(counted, (session) => session.stepId)
  const steps = [...byStep].map(([stepId, ofStep]) => ({
    stepId,
    title: ofStep[0]?.stepTitle ?? '',
    sessions: ofStep.length,
  }))
  const cells = members.flatMap((member) =>
    [...byStep].map(([stepId, ofStep]) => {
      const states = ofStep
        .filter((session) => tookPlace(session) && belongs(member, session))
        .map((session) => recorded.get(`${member.enrolmentId} ${session.number}`))
        .filter((state) => state !== undefined)
      const attended = states.filter((state) => state === 'present').length
      const state = cellState(member, ofStep, attended, states.length)
      return { enrolmentId: member.enrolmentId, stepId, state, attended, held: states.length }
    }),
  )
  return { steps, cells }
}

const tookPlace = (session: GridSession) => session.state === 'held' || session.state === 'closed'

const belongs = (member: GridMember, session: GridSession) =>
  member.fromSession <= session.number && session.number <= (member.toSession ?? Number.POSITIVE_INFINITY)

/** As far as the step went for this member: `attended` means all of what was held so far. */
function cellState(member: GridMember, ofStep: readonly GridSession[], attended: number, held: number): GridState {
  if (held > 0) return attended === held ? 'attended' : attended > 0 ? 'partly' : 'missed'
  if (ofStep.some((session) => belongs(member, session))) return 'not-yet'
  return ofStep.some((session) => session.number >= member.fromSession) ? 'ended' : 'before-joining'
}
