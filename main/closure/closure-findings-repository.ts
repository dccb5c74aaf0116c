import type { ClinicalWork } from '../database/work.ts'

/** Flags of the person that nobody has closed. */
export const listOpenFlags = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('measure_flag')
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .select('flag_id')
    .execute()

/** Risk marks of the person in every session, each with the last answer to it there. */
export const listRiskMarks = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('session_mark as m')
    .where('m.person_id', '=', personId)
    .where('m.mark', '=', 'risk')
    .select((of) => [
      'm.set_at as setAt',
      of
        .selectFrom('risk_answer as r')
        .whereRef('r.session_id', '=', 'm.session_id')
        .whereRef('r.person_id', '=', 'm.person_id')
        .select((last) => last.fn.max('r.answered_at').as('answered_at'))
        .as('answeredAt'),
    ])
    .execute()

/** Sessions with recorded attendance of the person for which no note about them is signed. */
export const listUnsigned = (work: ClinicalWork, enrolmentId: string) =>
  work.clinical
    .selectFrom('attendance as a')
    .innerJoin('session as s', 's.session_id', 'a.session_id')
    .where('a.enrolment_id', '=', enrolmentId)
    .where('s.state', '!=', 'cancelled')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('note as n')
            .whereRef('n.session_id', '=', 'a.session_id')
            .whereRef('n.person_id', '=', 'a.person_id')
            .where('n.version', '=', 1)
            .select('n.note_id'),
        ),
      ),
    )
    .distinct()
    .select('a.session_id')
    .execute()
