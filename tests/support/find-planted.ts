import { closeSync, openSync, readSync } from 'node:fs'
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { type PlantedForm, plantedForms } from './planted-forms.ts'

export type Planted = { readonly file: string; readonly form: string }

/** A file is read in blocks of this size, so that one of any size can be looked through. */
const blockBytes = 8 * 2 ** 20
/** A compressed stream that begins in a block is followed so far; a needle may reach over a block's end as far. */
const furtherBytes = 2 ** 20
/** Two characters begin a stream by chance 64 times in a MiB; each is tried on so much only, then thrown away. */
const mostInflatedBytes = 64 * 2 ** 20

/** Where any of the words lies in any of the files, also inside compressed streams. A file that cannot be read holds none. */
export const findPlanted = (files: readonly string[], words: readonly string[]): Planted[] => {
  const forms = words.flatMap(plantedForms)
  return files.flatMap((file) => [...formsInFile(file, forms)].map((form) => ({ file, form })))
}

/** The same for what is in memory, for example what a process printed. */
export const formsIn = (text: string | Buffer, words: readonly string[]): string[] => [
  ...formsInBlock(Buffer.from(text as string), Number.POSITIVE_INFINITY, words.flatMap(plantedForms)),
]

function formsInFile(file: string, forms: readonly PlantedForm[]): Set<string> {
  const found = new Set<string>()
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    return found
  }
  try {
    const block = Buffer.allocUnsafe(blockBytes + furtherBytes)
    for (let at = 0; ; at += blockBytes) {
      const length = readFully(handle, block, at)
      for (const form of formsInBlock(block.subarray(0, length), blockBytes, forms)) found.add(form)
      if (length <= blockBytes) return found
    }
  } catch {
    return found // a device, or a file that was taken away
  } finally {
    closeSync(handle)
  }
}

function readFully(handle: number, block: Buffer, at: number): number {
  let length = 0
  while (length < block.length) {
    const read = readSync(handle, block, length, block.length - length, at + length)
    if (read === 0) break
    length += read
  }
  return length
}

/** `beginning`: streams are opened that begin before it; the rest of the block is the next one's. */
function* formsInBlock(block: Buffer, beginning: number, forms: readonly PlantedForm[]): Generator<string> {
  for (const { form, bytes } of forms) if (block.includes(bytes)) yield form
  for (const plain of inflated(block, beginning))
    for (const { form, bytes } of forms) if (plain.includes(bytes)) yield `${form}, compressed`
}

/** What zlib, gzip and zip streams hold that begin in a block. */
function* inflated(block: Buffer, beginning: number): Generator<Buffer> {
  const last = Math.min(beginning, block.length - 2)
  for (let at = 0; at < last; at++) {
    const inflate = inflaterAt(block, at)
    if (!inflate) continue
    try {
      yield inflate(block.subarray(at, at + furtherBytes))
    } catch {
      // It only looked like a stream, or is damaged.
    }
  }
}

// A stream that is cut off, here or on the disk, gives what it holds up to there.
const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostInflatedBytes }
const zlibFlags = [0x01, 0x5e, 0x9c, 0xda]

function inflaterAt(block: Buffer, at: number): ((stream: Buffer) => Buffer) | null {
  const second = block[at + 1] ?? 0
  switch (block[at]) {
    case 0x78:
      return zlibFlags.includes(second) ? (stream) => inflateSync(stream, options) : null
    case 0x1f:
      return second === 0x8b && block[at + 2] === 0x08 ? (stream) => gunzipSync(stream, options) : null
    case 0x50: // zip: PK 3 4, names of two lengths, then a raw stream
      if (second !== 0x4b || block[at + 2] !== 3 || block[at + 3] !== 4 || at + 30 > block.length) return null
      return (stream) =>
        inflateRawSync(stream.subarray(30 + stream.readUInt16LE(26) + stream.readUInt16LE(28)), options)
    default:
      return null
  }
}
