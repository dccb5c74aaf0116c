import { clinicalRoles, endpoint, everyone, roles } from './endpoint.ts'
import { id, line, passphrase } from './fields.ts'
import { countries } from './practice.ts'
import { z } from './zod.ts'

const atTheDoor = { needs: 'keyring', roles: [], states: ['locked'], audit: null } as const
/** Without invisible marks, by which two names that look the same could differ. */
const displayName = line(60).refine((name) => !/\p{Cf}/u.test(name), { error: 'control-characters' })
const typedCode = z.string().min(1).max(200)
const recoveryCode = z.strictObject({ recoveryCode: z.string() })

export const signedIn = z.strictObject({
  userId: id,
  displayName: z.string(),
  role: z.enum(roles),
  practiceName: z.string(),
  country: z.enum(countries),
  /** Everything in it is invented; every screen and document says DEMO. */
  demo: z.boolean(),
  state: z.enum(['open', 'room']),
  /** The group session that the room state is for. */
  roomSessionId: id.nullable(),
  /** Wrong passphrases since the last sign-in of anybody on this computer. */
  failedUnlocks: z.number(),
  /** Another passphrase than this computer last saw, for example after the recovery code: is the sheet still only yours? */
  passphraseSetAnew: z.boolean(),
  /** People who asked to join and wait for the owner; 0 for everybody else. */
  waitingRequests: z.number(),
  /** The audit of a file does not hold since this user's own last checkpoint. */
  auditBroken: z.boolean(),
})
export type SignedIn = z.output<typeof signedIn>

/** The front door: a vault is made, opened, joined, or opened again with the recovery code. */
export const vault = {
  state: endpoint({
    ...atTheDoor,
    states: ['locked', 'open', 'room'],
    writes: false,
    input: z.null(),
    output: z.strictObject({
      /** none: set up a practice · ready: sign in · anything else is a failure of the call. */
      vault: z.enum(['none', 'ready']),
      users: z.array(
        z.strictObject({
          userId: id,
          displayName: z.string(),
          /** Asked to join or to be let in anew; the owner has not typed the digits yet. */
          waiting: z.boolean(),
        }),
      ),
      waitSeconds: z.number(),
      signedIn: signedIn.nullable(),
      /** The folder is the demo practice's: its passphrases are no secret. */
      demoUsers: z
        .array(z.strictObject({ displayName: z.string(), role: z.enum(roles), passphrase: z.string() }))
        .nullable(),
    }),
  }),
  suggestPassphrase: endpoint({
    ...atTheDoor,
    writes: false,
    input: z.null(),
    output: z.strictObject({ passphrase: z.string() }),
  }),
  estimatePassphrase: endpoint({
    ...atTheDoor,
    writes: false,
    input: z.strictObject({ passphrase: z.string().max(1024) }),
    output: z.strictObject({ bits: z.number(), enough: z.boolean(), dollarsToGuess: z.number() }),
  }),
  /** Answers the recovery code, shown once. Nothing is written before it has been typed back. */
  beginSetUp: endpoint({
    ...atTheDoor,
    writes: true,
    input: z.strictObject({ practiceName: line(60), country: z.enum(countries), displayName, passphrase }),
    output: recoveryCode,
  }),
  finishSetUp: endpoint({
    ...atTheDoor,
    audit: 'practice set up',
    writes: true,
    input: z.strictObject({ recoveryCode: typedCode }),
    output: signedIn,
  }),
  /** Fills the demo practice's folder with a practice that is invented; may take some seconds. */
  makeDemo: endpoint({ ...atTheDoor, writes: true, input: z.null(), output: z.null() }),
  unlock: endpoint({
    ...atTheDoor,
    audit: 'signed in',
    writes: true,
    input: z.strictObject({
      userId: id,
      passphrase,
      /** The person says that no other computer has the vault open; asked after `vault-in-use`, reason `other-host`. */
      fromOtherHost: z.boolean().default(false),
    }),
    output: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('signed-in'), signedIn }),
      /** Asked to join; the owner has not typed the digits yet. */
      z.strictObject({ is: z.literal('waiting'), digits: z.string() }),
    ]),
  }),
  beginJoin: endpoint({
    ...atTheDoor,
    writes: true,
    input: z.strictObject({ displayName, passphrase }),
    output: recoveryCode,
  }),
  /** Answers the 24 digits that the new user reads out to the owner. */
  finishJoin: endpoint({
    ...atTheDoor,
    writes: true,
    input: z.strictObject({ recoveryCode: typedCode }),
    output: z.strictObject({ digits: z.string() }),
  }),
  recover: endpoint({
    ...atTheDoor,
    writes: true,
    input: z.strictObject({ userId: id, recoveryCode: typedCode, newPassphrase: passphrase }),
    output: z.null(),
  }),
  /** Others may see the screen now: only the session's attendance, marks and forms stay callable. */
  enterRoom: endpoint({
    needs: 'keyring',
    roles: clinicalRoles,
    states: ['open'],
    writes: true,
    audit: 'room entered',
    input: z.strictObject({ sessionId: id }),
    output: z.null(),
  }),
  leaveRoom: endpoint({
    needs: 'keyring',
    roles: everyone,
    states: ['room'],
    writes: true,
    audit: 'room left',
    confirm: true,
    input: z.strictObject({ passphrase }),
    output: z.null(),
  }),
} as const
