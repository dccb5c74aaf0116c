import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** Memory can be read where Linux shows it: one's own descendants, or everything as root. */
export const canReadMemory = process.platform === 'linux'

const blockBytes = 8 * 2 ** 20
const unreadable = new Set(['[vvar]', '[vvar_vclock]', '[vsyscall]'])

type Area = { readonly from: number; readonly to: number }

/**
 * What a process has in memory or in the swap. Left out: what was reserved and never touched, and files mapped to be read
 * only, in which nothing lies but the file.
 */
function areasOf(pid: number): Area[] {
  const areas = readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m)
  return areas.flatMap((text) => {
    const [, from, to, rights = '', inode, name = ''] =
      /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ (\d+)[ \t]*(.*)/.exec(text) ?? []
    const kiB = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(text)?.[1] ?? 0)
    const isFileToRead = inode !== '0' && !rights.includes('w')
    if (!from || !to || !rights.startsWith('r') || isFileToRead || unreadable.has(name)) return []
    return kiB('Rss') + kiB('Swap') === 0 ? [] : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }]
  })
}

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
 * How often each word stands in the memory of a process, in both forms that JavaScript keeps. Always show with a word
 * that must be there that the scan finds what it looks for. Throws where the process is gone.
 */
export function countInMemory(pid: number, words: readonly string[]): number[] {
  const forms = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')])
  const overlap = Math.max(...forms.map(({ length }) => length)) - 1
  const found = forms.map(() => 0)
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const { from, to } of areasOf(pid)) {
      let tail = Buffer.alloc(0)
      for (let at = from; at < to; ) {
        const block = readSome(memory, at, Math.min(blockBytes, to - at))
        if (block.length === 0) break
        const text = Buffer.concat([tail, block])
        // What lies wholly in the tail was counted with the block before.
        for (const [i, form] of forms.entries())
          found[i] = (found[i] ?? 0) + count(text, form, Math.max(0, tail.length - form.length + 1))
        tail = Buffer.from(text.subarray(Math.max(0, text.length - overlap)))
        at += block.length
      }
    }
  } finally {
    closeSync(memory)
  }
  return words.map((_, i) => (found[2 * i] ?? 0) + (found[2 * i + 1] ?? 0))
}
