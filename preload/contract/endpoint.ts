import type { z } from './zod.ts'

export const roles = ['owner', 'clinician', 'manager'] as const
export type Role = (typeof roles)[number]

/** locked: nobody signed in · open: everything the role allows · room: others may see the screen */
export const doorStates = ['locked', 'open', 'room'] as const
export type DoorState = (typeof doorStates)[number]

/**
 * What a call works with, and so who answers it:
 * shell = main (window, preferences, dialogs) · keyring = the vault process without databases ·
 * outcomes = numbers and codes · clinical = also identity and words.
 */
export type Needs = 'shell' | 'keyring' | 'outcomes' | 'clinical'

export type Endpoint<N extends Needs = Needs, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly needs: N
  /** Who may call it; empty where nobody is signed in. */
  readonly roles: readonly Role[]
  readonly states: readonly DoorState[]
  readonly input: I
  readonly output: O
  /** One transaction around the handler; 'batches': the handler asks for short ones itself. */
  readonly writes: boolean | 'batches'
  /** What the audit says was done; null for calls that show no record. Ids of input and output are added by the door. */
  readonly audit: string | null
  /** The input has a `passphrase`, which the door checks before the handler runs. */
  readonly confirm?: boolean
}

/** Declares one call of the bridge: who may make it, what goes in, what comes out, what the audit says. */
export const endpoint = <N extends Needs, I extends z.ZodType, O extends z.ZodType>(e: Endpoint<N, I, O>) =>
  Object.freeze(e)

export type Feature = Readonly<Record<string, Endpoint>>
export type Input<E extends Endpoint> = z.input<E['input']>
export type Checked<E extends Endpoint> = z.output<E['input']>
export type Output<E extends Endpoint> = z.output<E['output']>

export const everyone = roles
export const clinicalRoles = ['owner', 'clinician'] as const
