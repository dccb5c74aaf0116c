import type { Country } from '../../preload/contract/practice.ts'

export type CrisisLine = { readonly name: string; readonly number: string }

/**
 * Whom to ring in a crisis, the more general line last. Sources: 988lifeline.org; samaritans.org and nhs.uk (111, for
 * mental health too); Directive (EU) 2018/1972, article 109 (112), and Decision 2007/116/EC as amended (116 123, which
 * some member states have not taken up). None where we know none: the plan says so.
 */
export const crisisLines: Readonly<Record<Country, readonly CrisisLine[]>> = {
  us: [
    { name: '988 Suicide & Crisis Lifeline, call or text', number: '988' },
    { name: 'Emergency services', number: '911' },
  ],
  uk: [
    { name: 'Samaritans, day and night', number: '116 123' },
    { name: 'NHS, urgent help with mental health', number: '111' },
    { name: 'Emergency services', number: '999' },
  ],
  eu: [
    { name: 'Emotional support, in most countries of the EU', number: '116 123' },
    { name: 'Emergency services', number: '112' },
  ],
  other: [],
}
