import { expect, test } from 'vitest'
import { instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import {
  cutOffA,
  cutOffB,
  cutOffC,
  reliableChangeBy,
  reliableChangeIndex,
  standardErrorOfDifference,
  standardErrorOfMeasurement,
} from '../../../main/measures/reliable-change-index.ts'

test('the example of the paper: a couple from 32.5 to 47.5 where higher is better', () => {
  expect(standardErrorOfMeasurement(7.5, 0.8)).toBeCloseTo(3.35, 2)
  expect(standardErrorOfDifference(7.5, 0.8)).toBeCloseTo(4.74, 2)
  expect(reliableChangeIndex(32.5, 47.5, 7.5, 0.8)).toBeCloseTo(3.16, 2)
  const clinical = { mean: 40, sd: 7.5 }
  const functional = { mean: 60, sd: 7.5 }
  expect(cutOffA(clinical, 'better')).toBe(55)
  expect(cutOffB(functional, 'better')).toBe(45)
  expect(cutOffC(clinical, functional)).toBe(50)
})

test('where lower is better, a and b lie on the other sides', () => {
  expect(cutOffA({ mean: 19.7, sd: 7.7 }, 'worse')).toBeCloseTo(4.3, 10)
  expect(cutOffB({ mean: 4.7, sd: 4.8 }, 'worse')).toBeCloseTo(14.3, 10)
})

test('CORE-10: the published 6 is the 90 % of its norms, and its cut-off 11 is c', () => {
  const { norms, reliableChange, cutOff } = instrumentOf(3)
  if (!norms?.functional) throw new Error('CORE-10 has both samples')
  const { clinical, functional, reliability } = norms
  expect(reliableChangeBy(clinical.sd, reliability.r, 1.645)).toBeCloseTo(5.66, 2)
  expect(reliableChangeBy(clinical.sd, reliability.r)).toBeCloseTo(6.75, 2)
  expect(Math.ceil(reliableChangeBy(clinical.sd, reliability.r, 1.645))).toBe(reliableChange?.by)
  expect(Math.ceil(cutOffC(clinical, functional))).toBe(cutOff?.at)
})

test('PHQ-9: the published 6 is the 95 % of its norms', () => {
  const { norms, reliableChange } = instrumentOf(1)
  if (!norms) throw new Error('PHQ-9 has norms')
  expect(reliableChangeBy(norms.clinical.sd, norms.reliability.r)).toBeCloseTo(5.06, 2)
  expect(Math.ceil(reliableChangeBy(norms.clinical.sd, norms.reliability.r))).toBe(reliableChange?.by)
})

test('a perfect measure has no error; change has a sign', () => {
  expect(standardErrorOfMeasurement(5, 1)).toBe(0)
  expect(reliableChangeIndex(20, 10, 5, 0.5)).toBe(-reliableChangeIndex(10, 20, 5, 0.5))
})
