import type { DoorState, Role } from '../../preload/contract/endpoint.ts'
import type { Country } from '../../preload/contract/practice.ts'
import type { ToMain } from '../control.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { type Deliveries, keepDeliveries } from './deliveries.ts'
import type { Costs } from './key-derivation.ts'
import type { OpenVault } from './open-vault.ts'
import type { ProofOrder } from './prove-files.ts'
import type { VaultLock } from './vault-lock.ts'

export type NewPractice = { readonly name: string; readonly country: Country }
/** No secret: shown on the sign-in screen of the demo practice. */
export type DemoUser = { readonly displayName: string; readonly role: Role; readonly passphrase: string }
export type KnownPractice = NewPractice & { readonly demo: boolean }

/** What the composition root gives to the vault, so that the kernel knows no feature. */
export type DeskParts = {
  readonly vaultFolder: string
  /** Where this computer keeps what it has seen of each vault. */
  readonly anchorFolder: string
  readonly tell: (message: ToMain) => void
  /** How long a passphrase takes to try, chosen for this computer. */
  readonly costs: () => Promise<Costs>
  /** Opens files in a process that has never seen them; false where anything about them is wrong. */
  readonly prove: (order: ProofOrder) => Promise<boolean>
  readonly furnish: (work: ClinicalWork, practice: NewPractice) => Promise<void>
  readonly readPractice: (work: OutcomesWork) => Promise<KnownPractice>
  /** The folder is the demo practice's: who may sign in there, with what. null for a practice of one's own. */
  readonly demoUsers: readonly DemoUser[] | null
  /** Makes the demo practice in the folder, as of the day today. */
  readonly makeDemo: (desk: Desk, today: string) => Promise<void>
  readonly layOut: OutcomesWork['layOut']
}

/** Somebody is half-way through a wizard: the code was shown and has not been typed back. */
export type HalfWay =
  | {
      readonly is: 'set-up'
      readonly recoveryCode: string
      readonly practice: NewPractice
      readonly displayName: string
      readonly passphrase: string
    }
  | {
      readonly is: 'join'
      readonly recoveryCode: string
      readonly displayName: string
      readonly passphrase: string
    }

/** The vault process's one place that changes: who is signed in, and in which state the door is. */
export type Desk = DeskParts & {
  state: DoorState
  open: OpenVault | null
  lock: VaultLock | null
  roomSessionId: string | null
  halfWay: HalfWay | null
  readonly deliveries: Deliveries
  /** Main counts over restarts; the next try is refused before `nextTryAt` (monotonic milliseconds). */
  failedUnlocks: number
  nextTryAt: number
}

export const makeDesk = (parts: DeskParts): Desk => ({
  ...parts,
  state: 'locked',
  open: null,
  lock: null,
  roomSessionId: null,
  halfWay: null,
  deliveries: keepDeliveries(parts.vaultFolder),
  failedUnlocks: 0,
  nextTryAt: 0,
})
