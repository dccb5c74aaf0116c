// Made from migrations/outcomes/*.sql by `npm run types:rows`.
import type { Generated } from 'kysely'

export type AdministrationRow = {
  administration_id: string
  person_id: string
  episode_id: string
  instrument: number
  version: number
  timepoint: 'intake' | 'session' | 'closure' | 'follow-up'
  session_number: number | null
  follow_up_months: number | null
  week: string
  position: number
  score_units: number | null
  void: Generated<number>
}

export type AttendanceRow = {
  seq: Generated<number>
  session_id: string
  enrolment_id: string
  person_id: string
  state: 'present' | 'absent'
  late_minutes: Generated<number>
  left_early_minutes: Generated<number>
  absence_reason: 'ill' | 'work' | 'care' | 'travel' | 'forgot' | 'no-contact' | 'other' | null
}

export type AuditCheckpointRow = {
  id: Generated<number>
  user_id: string
  from_seq: number
  seq: number
  body: string
  sig: string
}

export type AuditEntryRow = {
  seq: Generated<number>
  at: string
  user_id: string
  action: string
  subjects: string
  prev_hash: string
  hash: string
}

export type EnrolmentRow = {
  enrolment_id: string
  episode_id: string
  person_id: string
  group_id: string
  from_session: number
  to_session: number | null
  ended_with: 'completed' | 'left-early' | 'moved-group' | 'referred-on' | 'never-started' | 'died' | null
}

export type EpisodeRow = {
  episode_id: string
  person_id: string
  programme_id: string | null
  referred_week: string | null
  assessed_week: string | null
  decided_week: string | null
  decision: 'group' | 'group-with-plan' | 'individual-first' | 'refer-on' | null
  enrolled_week: string | null
  started_week: string | null
  ended_week: string | null
  ended_with: 'completed' | 'left-early' | 'moved-group' | 'referred-on' | 'never-started' | 'died' | null
  planned_sessions: number | null
}

export type EpisodeMeasureRow = {
  episode_id: string
  instrument: number
  person_id: string
  scores: number
  first_position: number
  first_units: number
  last_position: number
  last_units: number
}

export type FileFactRow = {
  one: number
  file: string
  vault_id: string
  db_id: string
  epoch: number
}

export type FollowUpRow = {
  follow_up_id: string
  episode_id: string
  person_id: string
  months: number
  due_week: string
  outcome: 'reached' | 'not-reached' | 'declined' | 'cancelled' | null
  done_week: string | null
}

export type GoalRow = {
  goal_id: string
  person_id: string
  episode_id: string
  version: number
  levels_since: number | null
  weight: number
  state: 'active' | 'reached' | 'retired'
}

export type GoalRatingRow = {
  seq: Generated<number>
  goal_id: string
  person_id: string
  goal_version: number
  session_number: number | null
  week: string
  gas_level: number | null
  progress: number | null
}

export type GroupFacilitatorRow = {
  group_id: string
  user_id: string
}

export type HomePracticeRow = {
  home_practice_id: string
  session_id: string
  planned_times: number
}

export type HomePracticeReportRow = {
  seq: Generated<number>
  home_practice_id: string
  session_id: string
  enrolment_id: string
  person_id: string
  times: number
  helpfulness: number | null
}

export type LabelRow = {
  label_id: string
  text: string
}

export type MeasurePlanRow = {
  programme_id: string
  instrument: number
  timepoint: 'intake' | 'session' | 'closure' | 'follow-up'
  session_number: number | null
}

export type PersonRow = {
  person_id: string
  age_band: 'under-18' | '18-24' | '25-34' | '35-44' | '45-54' | '55-64' | '65-74' | '75-over' | 'not-known'
  gender: 'woman' | 'man' | 'other' | 'not-said'
  report_consent: Generated<'not-asked' | 'given' | 'refused'>
}

export type PersonPopulationRow = {
  person_id: string
  population:
    | 'trauma'
    | 'chronic-stress'
    | 'life-transition'
    | 'anxiety'
    | 'depression'
    | 'veteran'
    | 'caregiver'
    | 'substance-use-recovery'
    | 'student'
    | 'workplace-stress'
    | 'chronic-illness'
    | 'community'
}

export type PracticeRow = {
  one: number
  label_id: string
  country: 'us' | 'uk' | 'eu' | 'other'
  version: Generated<number>
  demo: Generated<number>
}

export type PracticeLogoRow = {
  one: number
  image: Buffer
}

export type ProgrammeRow = {
  programme_id: string
  label_id: string
  version: Generated<number>
  plan_version: Generated<number>
}

export type RosterEventRow = {
  seq: Generated<number>
  enrolment_id: string
  person_id: string
  what: 'enrolled' | 'ended'
  week: string
}

export type SeenEntryRow = {
  one: number
  n: number
  body: string
  sig: string
}

export type SessionRow = {
  session_id: string
  group_id: string
  step_id: string
  number: number
  week: string
  minutes: number
  state: Generated<'planned' | 'held' | 'closed' | 'cancelled'>
}

export type StepRow = {
  step_id: string
  programme_id: string
  label_id: string
  position: number | null
  sessions: number
}

export type TherapyGroupRow = {
  group_id: string
  programme_id: string
  label_id: string
  kind: 'closed' | 'open'
  capacity: number
  first_week: string
}

/** Every table of outcomes.db. */
export type OutcomesRows = {
  administration: AdministrationRow
  attendance: AttendanceRow
  audit_checkpoint: AuditCheckpointRow
  audit_entry: AuditEntryRow
  enrolment: EnrolmentRow
  episode: EpisodeRow
  episode_measure: EpisodeMeasureRow
  file_fact: FileFactRow
  follow_up: FollowUpRow
  goal: GoalRow
  goal_rating: GoalRatingRow
  group_facilitator: GroupFacilitatorRow
  home_practice: HomePracticeRow
  home_practice_report: HomePracticeReportRow
  label: LabelRow
  measure_plan: MeasurePlanRow
  person: PersonRow
  person_population: PersonPopulationRow
  practice: PracticeRow
  practice_logo: PracticeLogoRow
  programme: ProgrammeRow
  roster_event: RosterEventRow
  seen_entry: SeenEntryRow
  session: SessionRow
  step: StepRow
  therapy_group: TherapyGroupRow
}
