import type { Output } from '../../preload/contract/endpoint.ts'
import type { vault } from '../../preload/contract/vault.ts'
import { wrongField } from '../errors.ts'
import { estimateBits } from './estimate-bits.ts'
import { guessingCostUsd } from './guessing-cost.ts'
import { floorCosts } from './key-derivation.ts'
import { passphraseFault } from './passphrase-fault.ts'

/** Refuses a passphrase that is too easy to guess, at the field where it was typed. */
export function mustBeEnough(passphrase: string, field: string): void {
  const fault = passphraseFault(passphrase)
  if (fault) throw wrongField(field, fault)
}

/** What guessing it would cost at the least that Grove asks for, so that the figure is never too good. */
export function judgePassphrase(passphrase: string): Output<typeof vault.estimatePassphrase> {
  const bits = estimateBits(passphrase)
  return { bits, enough: passphraseFault(passphrase) === null, dollarsToGuess: guessingCostUsd(bits, floorCosts) }
}
