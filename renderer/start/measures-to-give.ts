import type { SessionAhead } from '../../preload/contract/sessions.ts'

type Session = Pick<SessionAhead, 'sessionId' | 'groupId' | 'number' | 'state'>

/**
 * Measures to give by session, said once for each group: at the last session that took place, whose paper lies there to
 * be typed, else at the next one. What is due stays due, and would be told again at every other session.
 */
export function measuresToGive(
  sessions: readonly Session[],
  due: readonly { readonly sessionId: string; readonly due: number }[],
): ReadonlyMap<string, number> {
  const told = [...Map.groupBy(sessions, ({ groupId }) => groupId).values()].flatMap((own) => {
    const held = own.filter(({ state }) => state === 'held').toSorted((a, b) => b.number - a.number)
    return (held[0] ?? own[0])?.sessionId ?? []
  })
  return new Map(due.flatMap(({ sessionId, due: n }) => (told.includes(sessionId) ? [[sessionId, n] as const] : [])))
}
