import type { OutcomesWork } from '../database/work.ts'

export const findLogo = (work: OutcomesWork) =>
  work.outcomes.selectFrom('practice_logo').select('image').executeTakeFirst()
