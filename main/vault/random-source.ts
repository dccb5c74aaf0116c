import { randomBytes } from 'node:crypto'
import { toBase64url } from './base64url.ts'

/** Where all randomness of the vault comes from; tests with known answers give their own. */
export type Random = (bytes: number) => Buffer

export const random: Random = randomBytes

/** 128 random bits as base64url: the ids of users. */
export const randomId = (source: Random = random): string => toBase64url(source(16))
