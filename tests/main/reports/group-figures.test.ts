import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupFigures } from '../../../main/reports/group-figures.ts'

const group = { groupId: 'g', name: 'Tuesday', programmeName: 'Resilience', sessionsHeld: 4, sessionsPlanned: 12 }

test.each([
  ['five people', { enrolled: 5, offered: 20, attended: 13, counted: 5 }, { enrolled: 5, attendance: 0.65 }],
  ['nobody', { enrolled: 0, offered: 0, attended: 0, counted: 0 }, { enrolled: 0, attendance: null }],
  ['few people', { enrolled: null, offered: 36, attended: 36, counted: 9 }, { enrolled: null, attendance: null }],
  ['nothing held', { enrolled: 8, offered: 0, attended: 0, counted: 0 }, { enrolled: 8, attendance: null }],
  [
    'the rate of four of six people',
    { enrolled: 6, offered: 4, attended: 1, counted: 4 },
    { enrolled: 6, attendance: null },
  ],
  ['two decimals', { enrolled: 7, offered: 27, attended: 23, counted: 7 }, { enrolled: 7, attendance: 0.85 }],
])('%s', (_what, counts, shown) => {
  expect(groupFigures({ ...group, ...counts })).toEqual({ ...group, ...shown })
})

test('where the number of people is hidden, what is shown says nothing about them', () => {
  const few = fc
    .integer({ min: 0, max: 4 })
    .chain((enrolled) =>
      fc
        .integer({ min: 0, max: enrolled })
        .chain((counted) =>
          fc
            .integer({ min: counted, max: counted * group.sessionsHeld })
            .chain((offered) =>
              fc.integer({ min: 0, max: offered }).map((attended) => ({ enrolled: null, counted, offered, attended })),
            ),
        ),
    )
  fc.assert(
    fc.property(few, few, (one, other) => {
      expect(groupFigures({ ...group, ...one })).toEqual(groupFigures({ ...group, ...other }))
    }),
  )
})
