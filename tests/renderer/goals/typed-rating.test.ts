import { expect, test } from 'vitest'
import { typedLevel, typedProgress } from '../../../renderer/goals/typed-rating.ts'

test.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['+0', 0],
  ['-0', 0],
  ['+2', 2],
  ['1', 1],
  ['-2', -2],
  [' −1 ', -1],
  ['–1', -1],
  ['5', 5],
  ['1.5', Number.NaN],
  ['--1', Number.NaN],
  ['one', Number.NaN],
  ['1e1', Number.NaN],
])('the level %j is %j', (typed, level) => expect(typedLevel(typed)).toBe(level))

test.each([
  ['', null],
  ['0', 0],
  ['10', 10],
  ['11', 11],
  ['-1', Number.NaN],
  ['7/10', Number.NaN],
  ['٣', Number.NaN],
])('the progress %j is %j', (typed, progress) => expect(typedProgress(typed)).toBe(progress))
