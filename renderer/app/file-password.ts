/** Without letters and digits that look alike on paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 5
const groupSigns = 4

type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

/** A password for a file, of 99 random bits, in groups that can be read out: `k7mp-3xhd-…`. */
export function filePassword(random: Random = (bytes) => crypto.getRandomValues(bytes)): string {
  // Bytes above the last whole multiple would favour the first signs.
  const even = 256 - (256 % signs.length)
  let text = ''
  while (text.length < groups * groupSigns)
    for (const byte of random(new Uint8Array(64))) if (byte < even) text += signs[byte % signs.length]
  return Array.from({ length: groups }, (_, i) => text.slice(i * groupSigns, (i + 1) * groupSigns)).join('-')
}
