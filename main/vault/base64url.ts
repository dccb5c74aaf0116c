/** Unpadded base64url, the only text for bytes in the vault. */
export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/**
 * Whether the text is exactly what toBase64url would write for `length` bytes (any number of bytes without it). Node's
 * own decoder also takes padding, both alphabets and stray bits in the last character; one value must have one text.
 */
export const isBase64url = (text: string, length?: number): boolean => {
  const bytes = Buffer.from(text, 'base64url')
  return (length === undefined || bytes.length === length) && bytes.toString('base64url') === text
}

/** The bytes of a text; throws a TypeError unless it is exact. */
export function fromBase64url(text: string, length?: number): Buffer {
  if (!isBase64url(text, length)) throw new TypeError('not base64url of the expected length')
  return Buffer.from(text, 'base64url')
}
