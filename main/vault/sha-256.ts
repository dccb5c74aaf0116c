import { createHash } from 'node:crypto'
import { toBase64url } from './base64url.ts'
import { canonicalBytes } from './canonical-json.ts'

/** 32 bytes. */
export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** SHA-256 of the canonical text of a value, as base64url (43 characters). */
export const hashOf = (value: unknown): string => toBase64url(sha256(canonicalBytes(value)))
