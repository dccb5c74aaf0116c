import type { Contract } from '../../preload/contract/index.ts'
import { auditHandlers } from '../audit/audit-handlers.ts'
import { closureHandlers } from '../closure/closure-handlers.ts'
import { documentHandlers } from '../documents/document-handlers.ts'
import { enrolmentHandlers } from '../enrolments/enrolment-handlers.ts'
import { goalHandlers } from '../goals/goal-handlers.ts'
import { groupHandlers } from '../groups/group-handlers.ts'
import { homePracticeHandlers } from '../home-practice/home-practice-handlers.ts'
import { intakeHandlers } from '../intake/intake-handlers.ts'
import { measureHandlers } from '../measures/measure-handlers.ts'
import { noteHandlers } from '../notes/note-handlers.ts'
import { participantHandlers } from '../participants/participant-handlers.ts'
import { practiceHandlers } from '../practice/practice-handlers.ts'
import { programmeHandlers } from '../programmes/programme-handlers.ts'
import { reportHandlers } from '../reports/report-handlers.ts'
import { safetyHandlers } from '../safety/safety-handlers.ts'
import { sessionHandlers } from '../sessions/session-handlers.ts'
import { userHandlers } from '../users/user-handlers.ts'
import { vaultHandlers } from '../vault/vault-handlers.ts'
import type { Handlers } from './handler.ts'

/** Everything the vault process answers. Main answers `shell` itself. */
export const handlers: { readonly [F in Exclude<keyof Contract, 'shell'>]: Handlers<Contract[F]> } = {
  audit: auditHandlers,
  closure: closureHandlers,
  documents: documentHandlers,
  enrolments: enrolmentHandlers,
  goals: goalHandlers,
  groups: groupHandlers,
  intake: intakeHandlers,
  homePractice: homePracticeHandlers,
  measures: measureHandlers,
  notes: noteHandlers,
  participants: participantHandlers,
  practice: practiceHandlers,
  programmes: programmeHandlers,
  reports: reportHandlers,
  safety: safetyHandlers,
  sessions: sessionHandlers,
  users: userHandlers,
  vault: vaultHandlers,
}
