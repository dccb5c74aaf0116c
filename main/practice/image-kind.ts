const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpeg = [0xff, 0xd8, 0xff]

const begins = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, i) => bytes[i] === byte)

/** By the first bytes of the file, never by what it is called; null for what is neither. */
export const imageKind = (bytes: Uint8Array): 'png' | 'jpeg' | null =>
  begins(bytes, png) ? 'png' : begins(bytes, jpeg) ? 'jpeg' : null
