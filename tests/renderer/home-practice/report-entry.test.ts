import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportOf, reportWords, typedReport } from '../../../renderer/home-practice/report-entry.ts'

test.each([
  ['3 8', 3, 8],
  [' 3   8 ', 3, 8],
  ['3,8', 3, 8],
  ['3/10', 3, 10],
  ['4 -', 4, null],
  ['4 –', 4, null],
  ['0', 0, null],
  ['0 -', 0, null],
  ['99 0', 99, 0],
])('%j is a report', (typed, times, helpfulness) => {
  expect(reportOf(typed)).toEqual({ is: 'report', report: { times, helpfulness } })
})

test.each(['', '  ', ' , '])('%j is nothing', (typed) => expect(reportOf(typed)).toEqual({ is: 'empty' }))

test.each([
  ['3', /how helpful/i],
  ['0 5', /0 alone/],
  ['100 5', /99 at most/],
  ['3 11', /10 at most/],
  ['-1 5', /how often/i],
  ['3 8 2', /how often/i],
  ['3.5 8', /how often/i],
  ['three', /how often/i],
  ['3 --', /how often/i],
])('%j is wrong, and it is said why', (typed, why) => {
  expect(reportOf(typed)).toEqual({ is: 'wrong', why: expect.stringMatching(why) })
})

test('a report that is shown is read back the same', () => {
  const times = fc.integer({ min: 0, max: 99 })
  const helpful = fc.option(fc.integer({ min: 0, max: 10 }))
  fc.assert(
    fc.property(times, helpful, (often, helpfulness) => {
      const report = { times: often, helpfulness: often === 0 ? null : helpfulness }
      expect(reportOf(typedReport(report))).toEqual({ is: 'report', report })
    }),
  )
  expect(typedReport({ times: null, helpfulness: null })).toBe('')
})

test('in words', () => {
  expect(reportWords({ times: 0, helpfulness: null })).toBe('Not done')
  expect(reportWords({ times: 1, helpfulness: null })).toBe('Once')
  expect(reportWords({ times: 3, helpfulness: 0 })).toBe('3 times, helpful 0 of 10')
})
