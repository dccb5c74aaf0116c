// Made from migrations/clinical/*.sql by `npm run types:rows`.
import type { Generated } from 'kysely'

export type AccessReasonRow = {
  id: Generated<number>
  person_id: string
  user_id: string
  at: string
  reason: string
}

export type AdministrationDetailRow = {
  administration_id: string
  person_id: string
  session_id: string | null
  revision: number
  void_reason: string | null
}

export type AdministrationRevisionRow = {
  administration_id: string
  revision: number
  person_id: string
  given_on: string
  answers: string | null
  score_units: number | null
  how: 'form' | 'paper' | 'total' | 'imported'
  reason: Generated<string>
  entered_by: string
  entered_at: string
}

export type AttendanceWordsRow = {
  attendance_seq: Generated<number>
  session_id: string
  person_id: string
  words: string | null
  recorded_by: string
  recorded_at: string
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

export type ClosureDraftRow = {
  enrolment_id: string
  person_id: string
  achievements: Generated<string>
  skills: Generated<string>
  support: Generated<string>
  maintenance: Generated<string>
  resources: Generated<string>
  recommendation: Generated<string>
  letter: Generated<string>
  version: number
  saved_by: string
  saved_at: string
}

export type ClosureSummaryRow = {
  closure_id: string
  version: number
  enrolment_id: string
  person_id: string
  author_id: string
  key_id: string
  at: string
  body: string
  sig: string
  hash: string
}

export type DisclosureRow = {
  disclosure_id: string
  person_id: string
  document: 'session-note' | 'safety-plan' | 'closure-clinician' | 'closure-participant' | 'course'
  recipient: string
  purpose: string
  source_id: string
  file_hash: string
  disclosed_by: string
  disclosed_at: string
}

export type EnrolmentDetailRow = {
  enrolment_id: string
  person_id: string
  enrolled_at: string
  ended_at: string | null
  reason: Generated<string>
}

export type FileFactRow = {
  one: number
  file: string
  vault_id: string
  db_id: string
  epoch: number
}

export type FollowUpDetailRow = {
  follow_up_id: string
  person_id: string
  due_on: string
  words: Generated<string>
  done_on: string | null
  done_by: string | null
  version: Generated<number>
}

export type GoalRatingDetailRow = {
  goal_rating_seq: Generated<number>
  person_id: string
  rated_on: string
  words: string | null
  rated_by: string
  rated_at: string
}

export type GoalVersionRow = {
  goal_id: string
  version: number
  person_id: string
  wording: string
  by_when: string | null
  level_minus_2: Generated<string>
  level_minus_1: Generated<string>
  level_0: Generated<string>
  level_plus_1: Generated<string>
  level_plus_2: Generated<string>
  partner: string | null
  reason: Generated<string>
  agreed_by: string
  agreed_at: string
}

export type GroupDetailRow = {
  group_id: string
  first_date: string
  start_time: string
  minutes: number
  place: string | null
}

export type HomePracticeDetailRow = {
  home_practice_id: string
  session_id: string
  words: string
  version: number
  set_by: string
  set_at: string
}

export type IntakeDetailRow = {
  episode_id: string
  person_id: string
  referred_on: string | null
  assessed_on: string | null
  decided_on: string | null
  referred_by: string | null
  challenges: Generated<string>
  strengths: Generated<string>
  hopes: Generated<string>
  reason: Generated<string>
  version: Generated<number>
  saved_by: string
  saved_at: string
}

export type MeasureFlagRow = {
  flag_id: string
  administration_id: string
  person_id: string
  item: number
  answer: number
  raised_at: string
  closed_at: string | null
  closed_by: string | null
  action: string | null
}

export type NoteRow = {
  note_id: string
  version: number
  kind: 'group' | 'member' | 'absence' | 'addendum'
  session_id: string
  person_id: string | null
  author_id: string
  key_id: string
  at: string
  body: string
  sig: string
  hash: string
}

export type NoteDraftRow = {
  note_id: string
  session_id: string
  person_id: string | null
  author_id: string
  format: 'plain' | 'soap' | 'dap' | 'birp' | 'girp'
  engagement: number | null
  response: number | null
  goal: number | null
  home_practice: number | null
  text: string
  version: number
  saved_at: string
}

export type ParticipantRow = {
  person_id: string
  given_name: string
  family_name: string
  preferred_name: string | null
  record_number: string
  birth_date: string | null
  phone: string | null
  email: string | null
  address: Generated<string>
  languages: string | null
  supports: Generated<string>
  sort_name: string
  search_text: string
  registered_by: string
  registered_at: string
  version: Generated<number>
}

export type RiskAnswerRow = {
  id: Generated<number>
  session_id: string
  person_id: string
  action: string
  answered_by: string
  answered_at: string
}

export type SafetyPlanRow = {
  person_id: string
  version: number
  warning_signs: Generated<string>
  own_coping: Generated<string>
  people_and_places: Generated<string>
  people_to_ask: Generated<string>
  professionals: Generated<string>
  safer_surroundings: Generated<string>
  reasons_to_live: Generated<string>
  agreed_by: string
  agreed_at: string
}

export type SeenEntryRow = {
  one: number
  n: number
  body: string
  sig: string
}

export type SessionDetailRow = {
  session_id: string
  group_id: string
  date: string
  start_time: string
  place: string | null
  plan: Generated<string>
  scratch: Generated<string>
  version: Generated<number>
}

export type SessionMarkRow = {
  session_id: string
  person_id: string
  mark: 'shared' | 'struggled' | 'risk' | 'follow-up'
  set_by: string
  set_at: string
}

/** Every table of clinical.db. */
export type ClinicalRows = {
  access_reason: AccessReasonRow
  administration_detail: AdministrationDetailRow
  administration_revision: AdministrationRevisionRow
  attendance_words: AttendanceWordsRow
  audit_checkpoint: AuditCheckpointRow
  audit_entry: AuditEntryRow
  closure_draft: ClosureDraftRow
  closure_summary: ClosureSummaryRow
  disclosure: DisclosureRow
  enrolment_detail: EnrolmentDetailRow
  file_fact: FileFactRow
  follow_up_detail: FollowUpDetailRow
  goal_rating_detail: GoalRatingDetailRow
  goal_version: GoalVersionRow
  group_detail: GroupDetailRow
  home_practice_detail: HomePracticeDetailRow
  intake_detail: IntakeDetailRow
  measure_flag: MeasureFlagRow
  note: NoteRow
  note_draft: NoteDraftRow
  participant: ParticipantRow
  risk_answer: RiskAnswerRow
  safety_plan: SafetyPlanRow
  seen_entry: SeenEntryRow
  session_detail: SessionDetailRow
  session_mark: SessionMarkRow
}
