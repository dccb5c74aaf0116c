import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames } from '../../../main/notes/name-guard.ts'
import type { Identity } from '../../../main/notes/name-phrases.ts'
import { anotherMember } from '../../../preload/contract/notes.ts'
import { anIdentity } from './an-identity.ts'

// Names with every property the guard distinguishes, so that they meet each other in one text.
const names = [
  'Ana',
  'Anas',
  'Jonas',
  'Jona',
  'Zoë',
  'Müller',
  'Mueller',
  'Will',
  'Hope',
  'Mark',
  'May',
  'Grace',
  'Jo',
  'Al',
  'An',
  'So',
  'Mary-Ann',
  'Maryann',
  'Ann',
  'van der Berg',
  'Berg',
  'De La Cruz',
  'O’Brien',
  'D’Angelo',
  'Ra’no',
  'Van',
  'Don',
  'Can',
  'Ольга',
  'Άννα',
  'مريم',
  'أحمد',
  'נועה',
  'अनिता',
  '王',
  '小明',
  '明',
  '美咲',
  '김',
  '민수',
  'สมชาย',
  'İpek',
  'Weiß',
  'Another',
  'Member',
  'I',
  'J',
  'K',
  'Mr',
  'Ana 2',
  'Thi',
  '-',
  '🌿',
] as const
const gaps = [
  ' ',
  ' ',
  ' ',
  '  ',
  '. ',
  ', ',
  '.',
  '-',
  '\n',
  '’',
  "'s ",
  ': ',
  ' “',
  '” ',
  '! ',
  '; ',
  '',
  '\u200b',
  ' (',
  ') ',
] as const
const words = [
  'will',
  'hope',
  'Will',
  'said',
  'She',
  'I',
  'A',
  'J',
  'K',
  'B',
  's',
  't',
  'van',
  'der',
  'GP',
  'JK',
  'AS',
  '12',
  '07700',
  '900123',
  '+44',
  'Rose',
  'Lane',
  'the',
  'of',
  'note',
] as const

const identity: fc.Arbitrary<Identity> = fc.record({
  givenName: fc.constantFrom(...names),
  familyName: fc.constantFrom(...names),
  preferredName: fc.option(fc.constantFrom(...names)),
  phone: fc.option(fc.constantFrom('07700 900123', '+44 7700 900123', '555-0134', '12')),
  email: fc.option(fc.constantFrom('ana@example.org', 'jk@example.org')),
  address: fc.constantFrom('', '12 Rose Lane\nBristol BS1 4ND', 'Rosenstraße 12', 'Rose Lane 12'),
})
const people = fc.array(identity, { maxLength: 5 })
const piece = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const proseWith = (between: readonly string[]) =>
  fc.array(fc.tuple(piece, fc.constantFrom(...between)), { maxLength: 25 }).map((pieces) => pieces.flat().join(''))
const prose = proseWith(gaps)
const runs = { numRuns: 500 }

function replaceHits(text: string, own: Identity | null, others: readonly Identity[]): string {
  let replaced = ''
  let at = 0
  for (const { from, to } of findNames(text, own, others)) {
    replaced += text.slice(at, from) + anotherMember
    at = to
  }
  return replaced + text.slice(at)
}

test('hits lie inside the text, in order, without overlaps, and are never empty', () => {
  fc.assert(
    fc.property(prose, fc.option(identity), people, (text, own, others) => {
      let end = 0
      for (const { from, to, words } of findNames(text, own, others)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(words).toBe(text.slice(from, to))
        end = to
      }
    }),
    runs,
  )
})

test('no text and no name makes it throw', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const anybody = fc.record({
    givenName: anything,
    familyName: anything,
    preferredName: fc.option(anything),
    phone: fc.option(anything),
    email: fc.option(anything),
    address: anything,
  })
  fc.assert(
    fc.property(anything, fc.option(anybody), fc.array(anybody, { maxLength: 3 }), (text, own, others) => {
      findNames(text, own, others)
    }),
    runs,
  )
})

test('a text in which the hits were replaced has none', () => {
  // A name in a script without spaces may be glued to a Latin one, and "another memberK" is a word nobody wrote.
  const spaced = proseWith(gaps.filter((gap) => gap !== ''))
  fc.assert(
    fc.property(spaced, fc.option(identity), people, (text, own, others) => {
      expect(findNames(replaceHits(text, own, others), own, others)).toEqual([])
    }),
    runs,
  )
})

test('the person’s own name is never a hit', () => {
  const forms = ({ givenName, familyName, preferredName }: Identity) => [
    givenName,
    familyName,
    `${givenName} ${familyName}`,
    `${familyName}, ${givenName}`,
    `She met ${givenName}’s sister`,
    `said ${preferredName ?? givenName}`,
    `${givenName} ${familyName}’`.toUpperCase(),
  ]
  // Another member of that very name, which alone in a text means this one.
  fc.assert(
    fc.property(identity, people, fc.nat(6), (own, others, form) => {
      expect(findNames(forms(own)[form] ?? '', own, others)).toEqual([])
    }),
    runs,
  )
})

test('a name is found among any words, in any case and with or without accents', () => {
  const strong = [
    'Ana',
    'Zoë',
    'Jonas',
    'Łukasz',
    'O’Brien',
    'Mary-Ann',
    'Kowalska',
    'Ольга',
    'Άννα',
    'مريم',
    'अनिता',
    '小明',
  ]
  const bare = (name: string) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const writings = [
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.toLowerCase(),
    bare,
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...strong),
      prose,
      prose,
      fc.constantFrom(...writings),
      people,
      (name, before, after, write, more) => {
        const text = `${before} | ${write(name)} | ${after}`
        const from = before.length + 3
        const to = from + write(name).length
        const hits = findNames(text, null, [...more, anIdentity(name, 'Quist')])
        expect(hits.some((hit) => hit.from <= from && to <= hit.to)).toBe(true)
      },
    ),
    runs,
  )
})

test('twenty thousand characters against twenty members take a blink', () => {
  const others = Array.from({ length: 20 }, (_, n) =>
    anIdentity(`${names[n]}`, `${names[n + 20]}`, {
      phone: `07700 9001${10 + n}`,
      email: `a${n}@x.org`,
      address: `${n} Elm Road`,
    }),
  )
  const sentence =
    'Ana and Zoë Müller spoke of 12 things, 07700 900 111, J.K. and 王小明来了 in May; Elm Road is near. '
  const text = sentence.repeat(Math.ceil(20_000 / sentence.length)).slice(0, 20_000)
  const started = performance.now()
  expect(findNames(text, null, others).length).toBeGreaterThan(500)
  // Some 60 ms here; a quadratic guard would take minutes.
  expect(performance.now() - started).toBeLessThan(5000)
})
