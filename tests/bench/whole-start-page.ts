import { ok, type TestDesk } from '../support/a-desk.ts'

/** Everything that the facilitator's start page asks for. */
export async function wholeStartPage({ grove }: Pick<TestDesk, 'grove'>): Promise<void> {
  await Promise.all([
    ok(grove.groups.list()),
    ok(grove.sessions.ahead()),
    ok(grove.measures.openFlags()),
    ok(grove.measures.prompts()),
    ok(grove.measures.dueAhead()),
  ])
}
