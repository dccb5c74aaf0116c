import type { OutcomesWork } from '../database/work.ts'

/**
 * What is counted of each group. `offered` are recorded places in sessions that took place while the person was
 * enrolled, `attended` those with the person present, by the newest event of each; `counted` are the people behind
 * them. People who refused to be in reports are in none of these.
 */
export const listGroupCounts = (work: OutcomesWork) =>
  work.outcomes
    .with('offer', (db) =>
      db
        .selectFrom('enrolment as e')
        .innerJoin('person as p', 'p.person_id', 'e.person_id')
        .innerJoin('session as s', (on) =>
          on
            .onRef('s.group_id', '=', 'e.group_id')
            .onRef('s.number', '>=', 'e.from_session')
            .on('s.state', 'in', ['held', 'closed'])
            .on((or) => or.or([or('e.to_session', 'is', null), or('s.number', '<=', or.ref('e.to_session'))])),
        )
        .innerJoin('attendance as a', (on) =>
          on.on('a.seq', '=', (of) =>
            of
              .selectFrom('attendance')
              .whereRef('session_id', '=', 's.session_id')
              .whereRef('enrolment_id', '=', 'e.enrolment_id')
              .select((max) => max.fn.max('seq').as('seq')),
          ),
        )
        .where('p.report_consent', '!=', 'refused')
        .groupBy('e.group_id')
        .select((of) => [
          'e.group_id',
          of.fn.countAll<number>().as('offered'),
          of.fn.countAll<number>().filterWhere('a.state', '=', 'present').as('attended'),
          of.fn.count<number>('e.person_id').distinct().as('counted'),
        ]),
    )
    .selectFrom('therapy_group as g')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .innerJoin('programme as pr', 'pr.programme_id', 'g.programme_id')
    .innerJoin('label as pl', 'pl.label_id', 'pr.label_id')
    .leftJoin('offer as o', 'o.group_id', 'g.group_id')
    .select((of) => [
      'g.group_id as groupId',
      'l.text as name',
      'pl.text as programmeName',
      of
        .selectFrom('session')
        .whereRef('group_id', '=', 'g.group_id')
        .where('state', 'in', ['held', 'closed'])
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('sessionsHeld'),
      of
        .selectFrom('session')
        .whereRef('group_id', '=', 'g.group_id')
        .where('state', '!=', 'cancelled')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('sessionsPlanned'),
      of.fn.coalesce('o.offered', of.lit(0)).as('offered'),
      of.fn.coalesce('o.attended', of.lit(0)).as('attended'),
      of.fn.coalesce('o.counted', of.lit(0)).as('counted'),
    ])
    .execute()
