import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeClasses, classGeometry } from '../../../renderer/reports/class-geometry.ts'
import { anyRoom, anyShare, aReportSection, shareKeys } from '../../support/a-report-section.ts'

const classesOf = (measure: string, name: string, rows: readonly (readonly string[])[]) =>
  changeClasses.map((is, i) => [`${measure} ${is}`, `${name}: ${is}`, ...(rows[i] ?? [])] as const)
const hidden = ['hidden', 'hidden', 'hidden', 'hidden']

test('three parts fill the bar by their shares', () => {
  const section = aReportSection('Reliable change', shareKeys, [
    ...classesOf('1', 'PHQ-9: adults', [
      ['10', '50%', '30%', '70%'],
      ['6', '30%', '15%', '52%'],
      ['4', '20%', '8%', '42%'],
    ]),
  ])
  const { stacks, plot } = classGeometry(section, 800)
  const [stack] = stacks
  expect(stack?.name).toBe('PHQ-9: adults')
  expect(stack?.parts.map(({ is }) => is)).toEqual(['improved', 'unchanged', 'worsened'])
  const across = plot.right - plot.left
  expect(stack?.parts.map(({ length }) => length / across)).toEqual(
    [0.5, 0.3, 0.2].map((share) => expect.closeTo(share)),
  )
  expect(stack?.words.map(({ text }) => text)).toEqual([
    '10, 50% (30% to 70%)',
    '6, 30% (15% to 52%)',
    '4, 20% (8% to 42%)',
  ])
})

test('one hidden part hides the bar: beside two known parts it could be measured', () => {
  const known = ['10', '50%', '30%', '70%']
  const section = aReportSection('', shareKeys, classesOf('1', 'PHQ-9', [known, hidden, known]))
  const [stack] = classGeometry(section, 800).stacks
  expect(stack?.drawn).toBe('hidden')
  expect(stack?.parts).toEqual([])
  expect(stack?.words.map(({ text }) => text)).toEqual(['10, 50% (30% to 70%)', 'hidden', '10, 50% (30% to 70%)'])
})

test('the parts of a bar never leave it, and a bar that is not shown has none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyShare, anyShare, anyShare), { minLength: 1, maxLength: 6 }),
      anyRoom,
      (given, room) => {
        const rows = given.flatMap((texts, i) => classesOf(String(i), 'A measure', texts))
        const { stacks, plot } = classGeometry(aReportSection('', shareKeys, rows), room)
        expect(stacks).toHaveLength(given.length)
        for (const [i, { drawn, parts }] of stacks.entries()) {
          if (given[i]?.some(([, share]) => share === 'hidden')) expect(drawn).toBe('hidden')
          expect(parts).toHaveLength(drawn === 'shown' ? 3 : 0)
          for (const { x, length } of parts) expect(x + length).toBeLessThanOrEqual(plot.right + 1e-6)
        }
      },
    ),
  )
})
