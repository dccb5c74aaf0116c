import { audit } from './audit.ts'
import { closure } from './closure.ts'
import { documents } from './documents.ts'
import type { Endpoint, Input, Output } from './endpoint.ts'
import { enrolments } from './enrolments.ts'
import type { Result } from './failure.ts'
import { goals } from './goals.ts'
import { groups } from './groups.ts'
import { homePractice } from './home-practice.ts'
import { intake } from './intake.ts'
import { measures } from './measures.ts'
import { notes } from './notes.ts'
import { participants } from './participants.ts'
import { practice } from './practice.ts'
import { programmes } from './programmes.ts'
import { reports } from './reports.ts'
import { safety } from './safety.ts'
import { sessions } from './sessions.ts'
import { shell } from './shell.ts'
import { users } from './users.ts'
import { vault } from './vault.ts'

/** The list of features. A new feature adds one line here and one in main/door/handlers.ts. */
export const contract = {
  audit,
  closure,
  documents,
  enrolments,
  goals,
  groups,
  intake,
  homePractice,
  measures,
  notes,
  participants,
  practice,
  programmes,
  reports,
  safety,
  sessions,
  shell,
  users,
  vault,
} as const

export type Contract = typeof contract
export type FeatureName = keyof Contract

type Call<E> =
  E extends Endpoint<infer _N, infer _I, infer _O>
    ? null extends Input<E>
      ? (input?: null) => Promise<Result<Output<E>>>
      : (input: Input<E>) => Promise<Result<Output<E>>>
    : never

/** What the page has as `window.grove`: named functions, one for each endpoint, and three events. */
export type GroveApi = {
  readonly [F in FeatureName]: { readonly [V in keyof Contract[F]]: Call<Contract[F][V]> }
} & {
  readonly events: {
    /** The last chance to save unsent words before a lock; at most one second. Returns how to stop listening. */
    readonly onLocking: (save: () => Promise<unknown>) => () => void
    /** Seconds until the idle lock, from 60 downwards; null when it is off again. */
    readonly onIdleWarning: (tell: (seconds: number | null) => void) => () => void
    /** The vault process is gone: every call is answered `locked` from now on. */
    readonly onLocked: (tell: () => void) => () => void
  }
}
