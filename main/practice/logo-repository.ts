import type { OutcomesWork } from '../database/work.ts'

export const findLogo = (work: OutcomesWork) =>
  work.outcomes.selectFrom('practice_logo').select('image').executeTakeFirst()

export const updateLogo = (work: OutcomesWork, image: Buffer) =>
  work.outcomes
    .insertInto('practice_logo')
    .values({ one: 1, image })
    .onConflict((logo) => logo.column('one').doUpdateSet({ image }))
    .execute()

export const removeLogo = (work: OutcomesWork) => work.outcomes.deleteFrom('practice_logo').execute()
