import type { measures } from '../../preload/contract/measures.ts'
import type { Handlers } from '../door/handler.ts'
import { readAdministration } from './administration-reading-service.ts'
import { correctMeasure, takeMeasureBack } from './correction-service.ts'
import { readCourse, readPrompts } from './course-service.ts'
import { readDueAhead } from './due-ahead-service.ts'
import { readDueForPerson, readDueForSession } from './due-service.ts'
import { readOpenFlags } from './flag-reading-service.ts'
import { closeFlag } from './flag-service.ts'
import { instrumentFacts } from './instrument-facts.ts'
import { catalogue } from './instruments/catalogue.ts'
import { giveMeasure } from './measure-giving-service.ts'
import { readPlan, savePlan } from './measure-plan-service.ts'

export const measureHandlers: Handlers<typeof measures> = {
  catalogue: () => catalogue.map(instrumentFacts),
  plan: readPlan,
  savePlan,
  give: giveMeasure,
  correct: correctMeasure,
  takeBack: takeMeasureBack,
  administration: readAdministration,
  course: readCourse,
  dueForPerson: readDueForPerson,
  dueForSession: readDueForSession,
  dueAhead: readDueAhead,
  openFlags: readOpenFlags,
  closeFlag,
  prompts: readPrompts,
}
