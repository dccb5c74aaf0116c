import { expect, test } from 'vitest'
import { type ClosureWords, closureFields } from '../../../preload/contract/closure.ts'
import type { Finding } from '../../../renderer/closure/closure-queries.ts'
import { ownText, standingFindings, withoutName } from '../../../renderer/closure/standing-findings.ts'

const words = (letter: string): ClosureWords =>
  ({ ...Object.fromEntries(closureFields.map((field) => [field, ''])), letter }) as ClosureWords
const named: Finding = { finding: 'names-a-member', blocks: true, field: 'letter', words: 'Ann' }
const flag: Finding = { finding: 'flag-open', blocks: true, field: null, words: null }
const replaced: Finding = { finding: 'names-a-member', blocks: false, field: 'goals', words: 'Ann' }

test('a name that was taken out no longer stands in the way; everything else does', () => {
  const all = [flag, named, replaced]
  expect(standingFindings(all, words('With Ann, twice.'))).toEqual(all)
  expect(standingFindings(all, words('At the Annual fair.'))).toEqual([flag, replaced])
})

test('only a name in the user’s own words can be taken out here', () => {
  expect(ownText(named, words('Ann'))).toBe('Ann')
  expect([ownText(flag, words('')), ownText(replaced, words(''))]).toEqual([null, null])
})

test('every place of a name becomes another member, and longer words stay', () => {
  expect(withoutName('Ann came. Walks with Ann; Ann’s dog too. Annual fair.', 'Ann')).toBe(
    'Another member came. Walks with another member; another member’s dog too. Annual fair.',
  )
  expect(withoutName('Ελένη και Ελένης', 'Ελένη')).toBe('Another member και Ελένης')
  expect(withoutName('Nobody is named.', '')).toBe('Nobody is named.')
})
