import type { ClosureField, ClosureForm, closureFindings, followUpOutcomes } from '../../preload/contract/closure.ts'
import type { disclosedDocuments } from '../../preload/contract/documents.ts'

type Field = { readonly title: string; readonly hint: string }

/** What each field of the user's own words is for, and in which version it stands. */
export const closureFieldWords: Readonly<Record<ClosureField, Field>> = {
  achievements: { title: 'Achievements', hint: 'What has come about. In both versions.' },
  skills: { title: 'Skills kept', hint: 'What is practised and helps. In both versions.' },
  support: { title: 'Support', hint: 'Who and what carries them from now on. In both versions.' },
  maintenance: { title: 'Maintenance plan', hint: 'Early signs, and what to do then. In both versions.' },
  resources: { title: 'Resources', hint: 'Whom to ring, and where to go. In both versions.' },
  recommendation: { title: 'Recommendation', hint: 'For colleagues. In the clinician’s version alone.' },
  letter: { title: 'A few words to the participant', hint: 'In their version alone.' },
}

export const closureFormWords: Readonly<Record<ClosureForm, string>> = {
  clinician: 'For clinicians',
  participant: 'For the participant',
}

export const followUpWords: Readonly<Record<(typeof followUpOutcomes)[number], string>> = {
  reached: 'Reached',
  'not-reached': 'Not reached',
  declined: 'Declined',
  cancelled: 'Called off',
}

/** `after 1 month`, `after 3 months`. */
export const afterMonths = (months: number): string => `after ${months} ${months === 1 ? 'month' : 'months'}`

export const documentWords: Readonly<Record<(typeof disclosedDocuments)[number], string>> = {
  'session-note': 'Session note',
  'safety-plan': 'Safety plan',
  'closure-clinician': 'Closure summary for clinicians',
  'closure-participant': 'Closure summary for the participant',
  course: 'Course of measures',
}

/** A field of the findings: the user's own, or one that was drawn together. */
export const fieldTitle = (field: string | null): string =>
  field === 'goals'
    ? 'Goals'
    : field === 'challenges'
      ? 'Presenting challenges'
      : (closureFieldWords[field as ClosureField]?.title ?? 'This summary')

type Finding = {
  readonly finding: (typeof closureFindings)[number]
  readonly blocks: boolean
  readonly field: string | null
  readonly words: string | null
}

/** A finding in one sentence, with what to do. */
export function closureFindingText({ finding, blocks, field, words }: Finding): string {
  switch (finding) {
    case 'flag-open':
      return 'An answer to a measure asks for action, and nobody has said what was done. Close its flag first.'
    case 'risk-open':
      return 'A risk mark has no answer yet. Say in its session what was done.'
    case 'names-a-member':
      return blocks
        ? `${fieldTitle(field)}: “${words}” names another member of the group. Take it out.`
        : `${fieldTitle(field)}: “${words}” is printed as “another member”.`
    case 'notes-unsigned':
      return words === '1'
        ? 'The note of one session is not signed. It is no part of this summary.'
        : `The notes of ${words} sessions are not signed. They are no part of this summary.`
    case 'no-last-score':
      return `${words} has no score at closure. The summary says what was scored before, if anything was.`
  }
}
