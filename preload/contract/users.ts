import { endpoint, everyone, roles } from './endpoint.ts'
import { id, passphrase } from './fields.ts'
import { z } from './zod.ts'

const user = z.strictObject({
  userId: id,
  displayName: z.string(),
  role: z.enum(roles),
  since: z.string(),
})
export type User = z.output<typeof user>

const joinRequest = z.strictObject({ userId: id, displayName: z.string(), why: z.enum(['new', 'lost', 'leaked']) })
export type JoinRequest = z.output<typeof joinRequest>

/** Staff. Names and roles live in the keyring alone. */
export const users = {
  list: endpoint({
    needs: 'keyring',
    roles: everyone,
    states: ['open'],
    writes: false,
    audit: null,
    input: z.null(),
    output: z.array(user),
  }),
  requests: endpoint({
    needs: 'keyring',
    roles: ['owner'],
    states: ['open'],
    writes: false,
    audit: null,
    input: z.null(),
    output: z.array(joinRequest),
  }),
  /** The owner types the digits that the person reads out; they are never shown on the owner's screen. */
  confirm: endpoint({
    needs: 'keyring',
    roles: ['owner'],
    states: ['open'],
    writes: true,
    audit: 'user confirmed',
    confirm: true,
    input: z.strictObject({
      userId: id,
      digits: z.string().min(1).max(60),
      role: z.enum(roles),
      passphrase,
    }),
    output: user,
  }),
} as const
