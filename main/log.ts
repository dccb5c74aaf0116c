/**
 * The log is a list of what may stand in it, never a text with parts taken out: an endpoint's name, how long it took,
 * how it ended, and a reference by which a person can tell us which line is meant.
 */
export type LogLine = {
  readonly endpoint: string
  readonly ms: number
  readonly code: string
  readonly reference?: string
  /** Where in Grove's own code an unexpected error arose: file and line, no message. */
  readonly place?: string
}

export const logText = ({ endpoint, ms, code, reference, place }: LogLine): string =>
  [endpoint, `${Math.round(ms)} ms`, code, reference, place].filter(Boolean).join(' · ')

/** The first place of an error's stack as file and line, without the message, which may hold words of a record. */
export function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frame = /([\w.-]+\.[cm]?[jt]sx?):(\d+):\d+\)?\s*$/m.exec(stack)
  const code = (error as { code?: unknown } | null)?.code
  const sqlite = typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? ` ${code}` : ''
  return frame ? `${frame[1]}:${frame[2]}${sqlite}` : `unknown${sqlite}`
}
