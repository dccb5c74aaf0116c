// Made from migrations/outcomes/*.sql by `npm run types:rows`.
import type { Generated } from 'kysely'

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

export type FileFactRow = {
  one: number
  file: string
  vault_id: string
  db_id: string
  epoch: number
}

export type GroupFacilitatorRow = {
  group_id: string
  user_id: string
}

export type LabelRow = {
  label_id: string
  text: string
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
}

export type ProgrammeRow = {
  programme_id: string
  label_id: string
  version: Generated<number>
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
  attendance: AttendanceRow
  audit_checkpoint: AuditCheckpointRow
  audit_entry: AuditEntryRow
  enrolment: EnrolmentRow
  episode: EpisodeRow
  file_fact: FileFactRow
  group_facilitator: GroupFacilitatorRow
  label: LabelRow
  person: PersonRow
  person_population: PersonPopulationRow
  practice: PracticeRow
  programme: ProgrammeRow
  roster_event: RosterEventRow
  seen_entry: SeenEntryRow
  session: SessionRow
  step: StepRow
  therapy_group: TherapyGroupRow
}
