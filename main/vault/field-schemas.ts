import { roles } from '../../preload/contract/endpoint.ts'
import { z } from '../../preload/contract/zod.ts'
import { isBase64url } from './base64url.ts'

// The keyring's own fields. They are frozen with format 1, so they do not share the contract's, which may change.

/** Exactly so many bytes as base64url. */
export const binary = (bytes: number) => z.string().refine((text) => isBase64url(text, bytes))
/** At most so many bytes as base64url. */
export const binaryUpTo = (bytes: number) =>
  z
    .string()
    .max(Math.ceil((bytes * 4) / 3))
    .refine((text) => isBase64url(text))

export const hash = binary(32)
export const keyId = binary(16)
export const userId = binary(16)
export const role = z.enum(roles)
export const displayName = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed())
/** UTC with milliseconds, as Date.toISOString writes it. The signer's claim: order is by `n`. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text)
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** A schema's output as the vault hands it round: nothing in it is ever changed. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** The vault's two files. */
export const vaultFiles = ['outcomes', 'clinical'] as const
export type VaultFile = (typeof vaultFiles)[number]
export const vaultFile = z.enum(vaultFiles)

const head = z.strictObject({ seq: count, hash }).nullable()
/** Where the two audit chains stood; null for a file that the writer cannot read or whose chain is empty. */
export const heads = z.strictObject({ outcomes: head, clinical: head })
export type Heads = Frozen<z.output<typeof heads>>
export const noHeads: Heads = { outcomes: null, clinical: null }
