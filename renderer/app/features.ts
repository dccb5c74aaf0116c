import { auditFeature } from '../audit/audit-feature.ts'
import { closureFeature } from '../closure/closure-feature.ts'
import { enrolmentsFeature } from '../enrolments/enrolments-feature.ts'
import { goalsFeature } from '../goals/goals-feature.ts'
import { groupsFeature } from '../groups/groups-feature.ts'
import { homePracticeFeature } from '../home-practice/home-practice-feature.ts'
import { intakeFeature } from '../intake/intake-feature.ts'
import { measuresFeature } from '../measures/measures-feature.ts'
import { notesFeature } from '../notes/notes-feature.ts'
import { participantsFeature } from '../participants/participants-feature.ts'
import { practiceFeature } from '../practice/practice-feature.ts'
import { programmesFeature } from '../programmes/programmes-feature.ts'
import { reportsFeature } from '../reports/reports-feature.ts'
import { safetyFeature } from '../safety/safety-feature.ts'
import { sessionsFeature } from '../sessions/sessions-feature.ts'
import { startFeature } from '../start/start-feature.ts'
import { usersFeature } from '../users/users-feature.ts'
import type { Feature } from './feature.ts'

/** The page's list of features, in the order of the navigation. A new feature adds one line. */
export const features = [
  startFeature,
  participantsFeature,
  intakeFeature,
  measuresFeature,
  goalsFeature,
  homePracticeFeature,
  safetyFeature,
  closureFeature,
  enrolmentsFeature,
  groupsFeature,
  sessionsFeature,
  notesFeature,
  programmesFeature,
  reportsFeature,
  usersFeature,
  auditFeature,
  practiceFeature,
] as const

/** In the order of the list above. */
export const tabs = features.flatMap(({ tabs }: Feature) => tabs ?? [])

export const navigation = features.flatMap(({ navigation }: Feature) => (navigation ? [navigation] : []))
