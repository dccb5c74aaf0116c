import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceHits, standingHits } from '../../../renderer/app/replace-hits.ts'

/** The places of the words between brackets, and the text without the brackets. */
function marked(text: string) {
  const hits: { from: number; to: number }[] = []
  let plain = ''
  for (const character of text) {
    if (character === '[') hits.push({ from: plain.length, to: plain.length })
    else if (character === ']') hits[hits.length - 1] = { from: hits.at(-1)?.from ?? 0, to: plain.length }
    else plain += character
  }
  return { plain, hits }
}

describe('names replaced by another member', () => {
  it.each([
    ['Listened to [Ana].', 'Listened to another member.'],
    ['[Ana]’s plan helped.', 'Another member’s plan helped.'],
    ['It was hard. [Émile Lefèvre] helped her.', 'It was hard. Another member helped her.'],
    ['She said “[Ana] knows.”', 'She said “another member knows.”'],
    ['Really? “[Ana] knows.”', 'Really? “Another member knows.”'],
    ['Plan:\n[Ana] rings.', 'Plan:\nAnother member rings.'],
    ['With [Ana] and [Søren] at 5.', 'With another member and another member at 5.'],
    ['Nothing here.', 'Nothing here.'],
    ['👩‍👩‍👧 rang [İbrahim] 👍', '👩‍👩‍👧 rang another member 👍'],
  ])('%s', (text, expected) => {
    const { plain, hits } = marked(text)
    expect(replaceHits(plain, hits)).toBe(expected)
  })

  it('takes hits that overlap for one', () =>
    expect(
      replaceHits('with Ana Maria today', [
        { from: 5, to: 14 },
        { from: 9, to: 14 },
      ]),
    ).toBe('with another member today'))

  it('is the same in whatever order the hits come, and leaves all other words alone', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.string({ unit: 'grapheme', maxLength: 12 }),
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
          ),
          { maxLength: 5 },
        ),
        (pieces) => {
          let text = ''
          const hits = pieces.map(([before, name]) => {
            text += `${before} `
            const from = text.length
            text += name
            const hit = { from, to: text.length }
            text += ' '
            return hit
          })
          const replaced = replaceHits(text, hits)
          expect(replaceHits(text, hits.toReversed())).toBe(replaced)
          expect(replaced.replaceAll(/another member/gi, '')).toBe(pieces.map(([before]) => `${before}  `).join(''))
        },
      ),
    ))
})

describe('hits that still stand', () => {
  it('are those whose words are where they were found', () => {
    const hits = [
      { from: 0, to: 3, words: 'Ana' },
      { from: 4, to: 7, words: 'Eva' },
      { from: 0, to: 0, words: '' },
      { from: 0, to: 3, words: null },
    ]
    expect(standingHits('Ana was here', hits)).toEqual([{ from: 0, to: 3, words: 'Ana' }])
  })
})
