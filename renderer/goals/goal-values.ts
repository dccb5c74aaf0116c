import type { Goal } from '../../preload/contract/goals.ts'

/** A goal as its form holds it: '' is what is not agreed; all levels empty are none. */
export type GoalValues = {
  readonly wording: string
  readonly byWhen: string
  readonly partner: string
  readonly weight: string
  readonly levels: string[]
  readonly reason: string
  /** The names in it are of people in the person's own life. */
  readonly ownPeople: boolean
}

const noLevels = ['', '', '', '', '']

export const noGoal: GoalValues = {
  wording: '',
  byWhen: '',
  partner: '',
  weight: '3',
  levels: noLevels,
  reason: '',
  ownPeople: false,
}

export const goalValues = ({ wording, byWhen, partner, weight, levels }: Goal): GoalValues => ({
  wording,
  byWhen: byWhen ?? '',
  partner: partner ?? '',
  weight: String(weight),
  levels: levels ?? noLevels,
  reason: '',
  ownPeople: false,
})

/** What the endpoints take of it. One level alone is no scale: then each empty one is asked for. */
export const agreedOf = ({ wording, byWhen, partner, weight, levels, ownPeople }: GoalValues) => ({
  wording,
  byWhen,
  partner,
  weight: Number(weight),
  levels: levels.every((level) => level.trim() === '') ? null : levels,
  ownPeople,
})
