import { autumnPeople, type DemoPerson, springPeople, studentPeople, veteranPeople } from './demo-people.ts'

export type DemoGroup = {
  readonly name: string
  readonly programme: string
  readonly kind: 'closed' | 'open'
  readonly facilitator: 'tom' | 'mina'
  /** The first session, in days from the day on which the demo practice is made; one a week from then. */
  readonly firstDay: number
  readonly startTime: string
  readonly place: string
  readonly capacity: number
  /** Sessions that took place, all written up and signed. */
  readonly signed: number
  /** One more took place, with its attendance and without its notes. */
  readonly waits: boolean
  readonly goalSession: number
  readonly people: readonly DemoPerson[]
}

export const demoProgrammes = ['Resilience group', 'Resilience after service', 'Resilience for students'] as const

/** Four groups: one long ended, one to be closed, one just ended, one that rolls on. */
export const demoGroups: readonly DemoGroup[] = [
  {
    name: 'Evening group, first cohort',
    programme: 'Resilience group',
    kind: 'closed',
    facilitator: 'tom',
    firstDay: -161,
    startTime: '18:00',
    place: 'Garden room',
    capacity: 10,
    signed: 12,
    waits: false,
    goalSession: 9,
    people: springPeople,
  },
  {
    name: 'Evening group, second cohort',
    programme: 'Resilience group',
    kind: 'closed',
    facilitator: 'tom',
    firstDay: -78,
    startTime: '18:00',
    place: 'Garden room',
    capacity: 10,
    signed: 11,
    waits: true,
    goalSession: 9,
    people: autumnPeople,
  },
  {
    name: 'Morning group',
    programme: 'Resilience after service',
    kind: 'closed',
    facilitator: 'mina',
    firstDay: -98,
    startTime: '10:00',
    place: 'Library',
    capacity: 8,
    signed: 12,
    waits: false,
    goalSession: 9,
    people: veteranPeople,
  },
  {
    name: 'Open group at the college',
    programme: 'Resilience for students',
    kind: 'open',
    facilitator: 'mina',
    firstDay: -53,
    startTime: '16:30',
    place: 'Room 12',
    capacity: 10,
    signed: 8,
    waits: false,
    goalSession: 5,
    people: studentPeople,
  },
]
