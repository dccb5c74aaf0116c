import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findClones } from '../../../main/notes/find-clones.ts'

const clones = (...texts: readonly string[]) =>
  findClones(texts.map((text, index) => ({ key: String(index), text, names: ['Ana', 'Silva', 'Ben', 'Ola'] })))
const found = (...texts: readonly string[]) => clones(...texts).map(({ key, words }) => [key, words])

test.each([
  ['word for word', 'She used box breathing at work.', 'She used box breathing at work.'],
  ['in other case and points', 'She used box breathing, at work!', 'she used BOX breathing at work'],
  ['with the name changed', 'Ana used box breathing at work.', 'Ben used box breathing at work.'],
  ['with name and pronoun changed', 'Ana Silva said she would ask her sister.', 'Ben said he would ask his sister.'],
  ['with one word in five changed', 'Practised box breathing twice daily.', 'Practised box breathing once daily.'],
  [
    'with two words of ten changed',
    'Today the walk to work felt much easier than before.',
    'Today the ride to work felt much lighter than before.',
  ],
  [
    'with the same words in another order',
    'At work she used box breathing daily.',
    'She used box breathing daily at work.',
  ],
  ['with a word put in', 'Spoke about the loss of her father.', 'Spoke openly about the loss of her father.'],
  ['with accents', 'Spoke about the fête in the café.', 'Spoke about the fete in the cafe.'],
  ['in Japanese', '彼女は職場で呼吸法を使いました。', '彼女は職場で呼吸法を使いました。'],
])('the same sentence %s', (_, one, other) => {
  expect(found(one, other)).toEqual([
    ['0', one],
    ['1', other],
  ])
})

test.each([
  ['short stock phrases', 'Took part as usual.', 'Took part as usual.'],
  [
    'two words in seven changed',
    'Practised box breathing twice daily at home.',
    'Practised body scan twice daily at home.',
  ],
  ['half of it the same', 'Spoke about the loss of her father.', 'Spoke about the joy of a new job.'],
  ['repetition inside one note', 'She used box breathing at work. She used box breathing at work.', 'Quiet.'],
  ['nothing', '', ' \n '],
])('no clone: %s', (_, one, other) => {
  expect(found(one, other)).toEqual([])
})

test('one entry for a sentence, with its place in the text', () => {
  const copied = 'Tried the grounding exercise on the bus.'
  const result = clones(`Quiet today.\n  ${copied} Left early.`, copied, `At 3.5 of 10. ${copied}`)
  expect(result.map(({ key }) => key)).toEqual(['0', '1', '2'])
  expect(result[0]).toMatchObject({ from: 15, to: 15 + copied.length, words: copied, otherKey: '1' })
})

test('places are true for any text, and being a clone is mutual', () => {
  const word = fc.constantFrom(
    'she',
    'used',
    'box',
    'breathing',
    'at',
    'work',
    'home',
    'twice',
    'a',
    'day',
    'Ana',
    '🌿',
    '3.5',
  )
  const prose = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '\n', '。')), { maxLength: 20 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 4 }), (texts) => {
      const result = clones(...texts)
      for (const { key, otherKey, from, to, words } of result) {
        expect(texts[Number(key)]?.slice(from, to)).toBe(words)
        expect(key).not.toBe(otherKey)
        expect(result.some((it) => it.key === otherKey)).toBe(true)
      }
    }),
  )
})

test('a rare word does not hide a copy: every pair of nearly equal sentences is found', () => {
  // Without i: pronouns in a row count as one word, and one change would then be more than a fifth.
  const word = fc.constantFrom(...'abcdefghjklmnop')
  fc.assert(
    fc.property(fc.array(word, { minLength: 5, maxLength: 15 }), fc.nat(), fc.array(word), (words, at, more) => {
      const changed = words.with(at % words.length, 'zzz')
      const noise = more.join(' ')
      expect(clones(`${words.join(' ')}.`, `${changed.join(' ')}.`, `${noise}.`).length).toBeGreaterThanOrEqual(2)
    }),
  )
})

test('twenty long notes take a blink', () => {
  const texts = Array.from({ length: 20 }, (_, note) =>
    Array.from(
      { length: 250 },
      (_, n) => `Member ${note} did exercise number ${n} with care and ${n % 7} others.`,
    ).join(' '),
  )
  const started = performance.now()
  findClones(texts.map((text, index) => ({ key: String(index), text, names: [] })))
  // About a second here; every sentence with every other would take minutes.
  expect(performance.now() - started).toBeLessThan(15_000)
})
