import type { ClinicalWork } from '../database/work.ts'
import { findOpenInSession } from './flag-repository.ts'

/** Whether an answer given in the session still asks for action: such a session is not closed. */
export const hasOpenFlag = async (work: ClinicalWork, sessionId: string): Promise<boolean> =>
  (await findOpenInSession(work, sessionId)) !== undefined
