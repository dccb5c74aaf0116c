import type { Checked, Endpoint, Feature, Output } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import type { Desk } from '../vault/desk.ts'

/** What a handler is given, by what its endpoint needs. Calls that main answers have none. */
export type WorkOf<E extends Endpoint> = E['needs'] extends 'clinical'
  ? ClinicalWork
  : E['needs'] extends 'outcomes'
    ? OutcomesWork
    : Desk

export type Handler<E extends Endpoint> = (work: WorkOf<E>, input: Checked<E>) => Promise<Output<E>> | Output<E>

/** One handler for each endpoint of a feature: a missing one does not compile. */
export type Handlers<F extends Feature> = { readonly [V in keyof F]: Handler<F[V]> }
