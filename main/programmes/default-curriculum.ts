/**
 * The eleven steps of a resilience group as a new programme gets them; a clinic changes them afterwards.
 *
 * Twelve weekly sessions in all. Assessment has none: each person is seen alone before there is a group. Group
 * formation has one, because its staff work is done by then but the agreement is made by the members, in the first
 * meeting. Skill building and cognitive restructuring take two each, one to learn and one to report what was tried at
 * home. Rejected: a session for every step, which would give the individual assessment a place in the group's calendar.
 */
export const defaultCurriculum = [
  { title: 'Assessment and orientation', sessions: 0 },
  { title: 'Group formation', sessions: 1 },
  { title: 'Psychoeducation', sessions: 1 },
  { title: 'Sharing experiences', sessions: 1 },
  { title: 'Skill building', sessions: 2 },
  { title: 'Cognitive restructuring', sessions: 2 },
  { title: 'Social support building', sessions: 1 },
  { title: 'Goal setting', sessions: 1 },
  { title: 'Mindfulness and relaxation', sessions: 1 },
  { title: 'Reflection and integration', sessions: 1 },
  { title: 'Closure and follow-up', sessions: 1 },
] as const
