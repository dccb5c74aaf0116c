import type { genders, Population } from '../../preload/contract/participants.ts'

export type Gender = (typeof genders)[number]

/** What brings people to a group, in the words of a form. */
export const populationWords: Readonly<Record<Population, string>> = {
  trauma: 'Trauma',
  'chronic-stress': 'Chronic stress',
  'life-transition': 'A change in life',
  anxiety: 'Anxiety',
  depression: 'Depression',
  veteran: 'Military service',
  caregiver: 'Caring for somebody',
  'substance-use-recovery': 'Recovery from substance use',
  student: 'Studies',
  'workplace-stress': 'Stress at work',
  'chronic-illness': 'Chronic illness',
  community: 'Looking for community',
}

export const genderWords: Readonly<Record<Gender, string>> = {
  woman: 'Woman',
  man: 'Man',
  other: 'Other',
  'not-said': 'Not said',
}
