import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../preload/contract/notes.ts'
import { textSpans } from '../../../renderer/notes/text-spans.ts'

const name = (from: number, words: string): Finding => ({
  finding: 'names-a-member',
  blocks: true,
  participantId: null,
  from,
  to: from + words.length,
  words,
})
const wordsAt = (text: string, findings: readonly Finding[]) =>
  textSpans(text, findings).map(({ from, to }) => text.slice(from, to))

describe('names marked in the note as it will be signed', () => {
  it('stand where they were found', () =>
    expect(textSpans('Spoke with Ana.', [name(11, 'Ana')])).toEqual([{ from: 11, to: 14 }]))

  it('are found again below a heading', () =>
    expect(wordsAt('Objective:\nSpoke with Ana and Bo.', [name(11, 'Ana'), name(19, 'Bo')])).toEqual(['Ana', 'Bo']))

  it('are marked one after the other, never twice at one place', () =>
    expect(textSpans('Data:\nAna met Ana.', [name(0, 'Ana'), name(8, 'Ana')])).toEqual([
      { from: 6, to: 9 },
      { from: 14, to: 17 },
    ]))

  it('are left out where the text no longer holds them', () =>
    expect(textSpans('Nothing.', [name(0, 'Ana')])).toEqual([]))
})
