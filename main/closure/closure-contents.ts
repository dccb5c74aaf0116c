import type { ClosureFacts, ClosureSection, ClosureWords, WantedFollowUp } from '../../preload/contract/closure.ts'
import type { enrolmentEnds } from '../../preload/contract/enrolments.ts'
import type { Country } from '../../preload/contract/practice.ts'

export type EnrolmentEnd = (typeof enrolmentEnds)[number]

/** Everything from which both versions of a closure summary are made. */
export type ClosureContents = {
  readonly facts: ClosureFacts
  readonly words: ClosureWords
  /** null: the enrolment goes on. */
  readonly endedWith: EnrolmentEnd | null
  readonly followUps: readonly WantedFollowUp[]
  /** For the form of dates. */
  readonly country: Country
}

const nothing = { paragraphs: [], columns: [], rows: [], charts: [] }

/** A part of a version, without what is not given. */
export const closureSection = (heading: string, parts: Partial<Omit<ClosureSection, 'heading'>>): ClosureSection => ({
  heading,
  ...nothing,
  ...parts,
})

/** Parts that say something: a heading alone is none. */
export const withoutEmpty = (sections: readonly ClosureSection[]): ClosureSection[] =>
  sections.filter(({ paragraphs, rows, charts }) => paragraphs.length + rows.length + charts.length > 0)

/** Own words as paragraphs: an empty line parts two, single line breaks stay. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** Earliest first. */
export const inOrder = (followUps: readonly WantedFollowUp[]): readonly WantedFollowUp[] =>
  followUps.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))

/** `1 month`, `2 months`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
