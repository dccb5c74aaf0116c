import type { ClinicalWork, OutcomesWork } from '../database/work.ts'

export const listGroupsOf = async (work: OutcomesWork, userId: string): Promise<readonly string[]> => {
  const rows = await work.outcomes
    .selectFrom('group_facilitator')
    .where('user_id', '=', userId)
    .select('group_id')
    .execute()
  return rows.map((row) => row.group_id)
}

/** Sessions that were held and not closed, and of each group the lowest number that is planned. null: of all groups. */
export function listAhead(work: ClinicalWork, groupIds: readonly string[] | null) {
  const query = work.clinical
    .selectFrom('session as s')
    .innerJoin('session_detail as d', 'd.session_id', 's.session_id')
    .innerJoin('step as t', 't.step_id', 's.step_id')
    .innerJoin('label as tl', 'tl.label_id', 't.label_id')
    .innerJoin('therapy_group as g', 'g.group_id', 's.group_id')
    .innerJoin('label as gl', 'gl.label_id', 'g.label_id')
    .where((of) =>
      of.or([
        of('s.state', '=', 'held'),
        of.and([
          of('s.state', '=', 'planned'),
          of('s.number', '=', (next) =>
            next
              .selectFrom('session')
              .whereRef('group_id', '=', 's.group_id')
              .where('state', '=', 'planned')
              .select((min) => min.fn.min('number').as('number')),
          ),
        ]),
      ]),
    )
    .orderBy('s.state') // held before planned, as it happens
    .orderBy('d.date')
    .orderBy('d.start_time')
    .orderBy('s.session_id')
    .select((of) => {
      const members = of
        .selectFrom('enrolment as e')
        .whereRef('e.group_id', '=', 's.group_id')
        .whereRef('e.from_session', '<=', 's.number')
        .where((or) => or.or([or('e.to_session', 'is', null), or('e.to_session', '>=', or.ref('s.number'))]))
      return [
        's.session_id as sessionId',
        's.group_id as groupId',
        'gl.text as groupName',
        's.number',
        'tl.text as stepTitle',
        'd.date',
        'd.start_time as startTime',
        's.state',
        members
          .select((count) => count.fn.countAll<number>().as('n'))
          .$asScalar()
          .$notNull()
          .as('members'),
        members
          .where((none) =>
            none.not(
              none.exists(
                none
                  .selectFrom('note as n')
                  .whereRef('n.session_id', '=', 's.session_id')
                  .whereRef('n.person_id', '=', 'e.person_id')
                  .select('n.note_id'),
              ),
            ),
          )
          .select((count) => count.fn.countAll<number>().as('n'))
          .$asScalar()
          .$notNull()
          .as('unsignedMembers'),
        members
          .where((none) =>
            none.not(
              none.exists(
                none
                  .selectFrom('attendance as a')
                  .whereRef('a.session_id', '=', 's.session_id')
                  .whereRef('a.enrolment_id', '=', 'e.enrolment_id')
                  .select('a.seq'),
              ),
            ),
          )
          .select((count) => count.fn.countAll<number>().as('n'))
          .$asScalar()
          .$notNull()
          .as('notRecorded'),
        members
          .where((none) =>
            none.not(
              none.exists(
                none
                  .selectFrom('home_practice_report as r')
                  .whereRef('r.session_id', '=', 's.session_id')
                  .whereRef('r.enrolment_id', '=', 'e.enrolment_id')
                  .select('r.seq'),
              ),
            ),
          )
          .select((count) => count.fn.countAll<number>().as('n'))
          .$asScalar()
          .$notNull()
          .as('withoutReport'),
        of
          .exists(
            of
              .selectFrom('home_practice as h')
              .innerJoin('session as b', 'b.session_id', 'h.session_id')
              .whereRef('b.group_id', '=', 's.group_id')
              .whereRef('b.number', '<', 's.number')
              .where('b.state', '!=', 'cancelled')
              .select('h.home_practice_id'),
          )
          .as('practiceWasSet'),
        of
          .exists(
            of
              .selectFrom('note as n')
              .whereRef('n.session_id', '=', 's.session_id')
              .where('n.kind', '=', 'group')
              .select('n.note_id'),
          )
          .as('groupSigned'),
      ]
    })
  return (groupIds === null ? query : query.where('s.group_id', 'in', groupIds)).execute()
}
