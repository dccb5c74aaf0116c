// Made from migrations/clinical/*.sql by `npm run types:rows`.
import type { Generated } from 'kysely'

export type AccessReasonRow = {
  id: Generated<number>
  person_id: string
  user_id: string
  at: string
  reason: string
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

export type GroupDetailRow = {
  group_id: string
  first_date: string
  start_time: string
  minutes: number
  place: string | null
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
  attendance_words: AttendanceWordsRow
  audit_checkpoint: AuditCheckpointRow
  audit_entry: AuditEntryRow
  enrolment_detail: EnrolmentDetailRow
  file_fact: FileFactRow
  group_detail: GroupDetailRow
  note: NoteRow
  note_draft: NoteDraftRow
  participant: ParticipantRow
  risk_answer: RiskAnswerRow
  seen_entry: SeenEntryRow
  session_detail: SessionDetailRow
  session_mark: SessionMarkRow
}
