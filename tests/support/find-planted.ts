import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync, inflateSync } from 'node:zlib'

/** Text in a form in which it may lie on a disk. */
type Needle = { readonly form: string; readonly bytes: Buffer }
export type Planted = { readonly file: string; readonly form: string }

const largestFile = 512 * 1024 * 1024

/** UTF-8, UTF-16, base64 at each alignment, and JSON with escapes. Words of fewer than 8 bytes are found by chance. */
export function needlesOf(word: string): readonly Needle[] {
  const utf8 = Buffer.from(word)
  if (utf8.length < 8) throw new Error('a planted word has at least 8 bytes')
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    // The first and last characters also depend on what stands beside the word.
    return { form: `base64+${shift}`, bytes: Buffer.from(text.slice(shift === 0 ? 0 : 4, -4)) }
  })
  const escaped = [...word].map((c) => (c > '~' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('')
  return [
    { form: 'utf-8', bytes: utf8 },
    { form: 'utf-16', bytes: Buffer.from(word, 'utf16le') },
    { form: 'json', bytes: Buffer.from(escaped) },
    ...base64,
  ]
}

/** Every file below a folder, links not followed. What vanishes while we look is left out. */
export function filesBelow(folder: string): string[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

/** Where any of the words lies in any of the files, also inside compressed streams. */
export function findPlanted(files: readonly string[], words: readonly string[]): Planted[] {
  const needles = words.flatMap(needlesOf)
  return files.flatMap((file) => {
    const size = attempt(() => statSync(file).size, 0)
    if (size === 0 || size > largestFile) return []
    const bytes = attempt(() => readFileSync(file), Buffer.alloc(0))
    const places = [bytes, ...inflated(bytes)]
    return needles
      .filter((needle) => places.some((place) => place.includes(needle.bytes)))
      .map(({ form }) => ({ file, form }))
  })
}

/** What zlib and gzip streams in a file hold. */
function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at < bytes.length - 2 && found.length < 200; at++) {
    const isZlib = bytes[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0)
    const isGzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 0x08
    if (!isZlib && !isGzip) continue
    const rest = bytes.subarray(at)
    const plain = attempt(() => (isZlib ? inflateSync(rest) : inflateRawSync(rest.subarray(10))), null)
    if (plain) found.push(plain)
  }
  return found
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
