import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, unpack } from './packing.ts'

const throughText = (value: unknown) => unpack(JSON.parse(JSON.stringify({ value: pack(value) })).value)

describe('what goes over the wire of the stand-in', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: false,
  })

  test('arrives as structured clone would bring it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        let cloned: unknown
        try {
          cloned = structuredClone(value)
        } catch {
          return // a symbol or a function: refused before it is packed
        }
        expect(throughText(value)).toEqual(cloned)
      }),
      { numRuns: 2000 },
    )
  })

  test('an object used twice is one object again, also in a circle', () => {
    const shared = { a: 1 }
    const circle: { self?: unknown; parts: unknown[] } = { parts: [shared, shared, new Map([[shared, shared]])] }
    circle.self = circle
    const arrived = throughText(circle)
    expect(arrived.self).toBe(arrived)
    expect(arrived.parts[0]).toBe(arrived.parts[1])
    expect([...arrived.parts[2].entries()][0]).toEqual([shared, shared])
  })

  test('odd numbers, undefined and errors stay what they are', () => {
    expect(throughText([Number.NaN, -0, Number.POSITIVE_INFINITY, undefined])).toEqual([
      Number.NaN,
      -0,
      Number.POSITIVE_INFINITY,
      undefined,
    ])
    const error = throughText(new RangeError('too far'))
    expect([error instanceof Error, error.name, error.message]).toEqual([true, 'RangeError', 'too far'])
  })
})
