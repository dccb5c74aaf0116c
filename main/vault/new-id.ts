import { randomBytes } from 'node:crypto'

/** 128 random bits, base64url: says nothing about when or in which order things were made. */
export const newId = (): string => randomBytes(16).toString('base64url')
