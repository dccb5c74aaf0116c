import { readFileSync } from 'node:fs'

/** Every character that a TrueType file has a picture for, read from its `cmap` (format 4, the basic plane). */
export function fontCharacters(file: string): Set<number> {
  const bytes = readFileSync(file)
  const tables = bytes.readUInt16BE(4)
  const entry = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find(
    (at) => bytes.toString('latin1', at, at + 4) === 'cmap',
  )
  if (entry === undefined) throw new Error('the font has no cmap')
  const cmap = bytes.readUInt32BE(entry + 8)
  const subtable = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, i) =>
    bytes.readUInt32BE(cmap + 4 + 8 * i + 4),
  )
    .map((offset) => cmap + offset)
    .find((at) => bytes.readUInt16BE(at) === 4)
  if (subtable === undefined) throw new Error('the font has no cmap of format 4')
  const twice = bytes.readUInt16BE(subtable + 6)
  const word = (block: number, i: number) =>
    bytes.readUInt16BE(subtable + 14 + block * twice + (block > 0 ? 2 : 0) + 2 * i)
  const characters = new Set<number>()
  for (let i = 0; i < twice / 2; i++) {
    const [end, start, delta, offset] = [word(0, i), word(1, i), word(2, i), word(3, i)]
    for (let code = start; code <= end && code < 0xffff; code++) {
      const at = subtable + 14 + 3 * twice + 2 + 2 * i + offset + 2 * (code - start)
      const glyph = offset === 0 ? (code + delta) & 0xffff : bytes.readUInt16BE(at)
      if (glyph !== 0) characters.add(code)
    }
  }
  return characters
}
