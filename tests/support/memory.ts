import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

export type Found = { readonly utf8: number; readonly utf16: number; readonly scannedMiB: number }

/** Memory can be read where Linux shows it: one's own descendants, or everything as root. */
export const canReadMemory = process.platform === 'linux'

const blockBytes = 8 * 2 ** 20
const unreadable = new Set(['[vvar]', '[vvar_vclock]', '[vsyscall]'])

const areas = (pid: number) =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , , name]) => !unreadable.has(name ?? ''))
    .map(([, from, to]) => ({ from: Number.parseInt(from ?? '', 16), to: Number.parseInt(to ?? '', 16) }))

/** Reads as much as is mapped; 0 for a page that is reserved only. */
function readSome(memory: number, at: number, length: number): Buffer {
  const block = Buffer.allocUnsafe(length)
  try {
    return block.subarray(0, readSync(memory, block, 0, length, at))
  } catch {
    return block.subarray(0, 0)
  }
}

function count(text: Buffer, needle: Buffer, from: number): number {
  let found = 0
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) found += 1
  return found
}

/**
 * How often a word stands in the memory of a process, in both forms that JavaScript keeps. Always show with a word that
 * must be there that the scan finds what it looks for.
 */
export function countInMemory(pid: number, word: string): Found {
  const needles = { utf8: Buffer.from(word, 'utf8'), utf16: Buffer.from(word, 'utf16le') }
  const overlap = needles.utf16.length - 1
  const found = { utf8: 0, utf16: 0 }
  let scanned = 0
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  for (const { from, to } of areas(pid)) {
    let tail = Buffer.alloc(0)
    for (let at = from; at < to; ) {
      const block = readSome(memory, at, Math.min(blockBytes, to - at))
      if (block.length === 0) break
      const text = Buffer.concat([tail, block])
      for (const form of ['utf8', 'utf16'] as const) {
        // What lies wholly in the tail was counted with the block before.
        found[form] += count(text, needles[form], Math.max(0, tail.length - needles[form].length + 1))
      }
      tail = Buffer.from(text.subarray(Math.max(0, text.length - overlap)))
      scanned += block.length
      at += block.length
    }
  }
  closeSync(memory)
  return { ...found, scannedMiB: Math.round(scanned / 2 ** 20) }
}
