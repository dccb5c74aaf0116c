import { clinicianSections } from '../../main/closure/clinician-sections.ts'
import type { SignedClosure } from '../../main/closure/closure-body.ts'
import type { ClosureContents } from '../../main/closure/closure-contents.ts'
import { closureDocument } from '../../main/closure/closure-document.ts'
import { measureInClosure } from '../../main/closure/measure-in-closure.ts'
import { participantSections } from '../../main/closure/participant-sections.ts'
import type { PdfDocument } from '../../main/documents/pdf-document.ts'
import type { ClosureForm, MeasureInClosure } from '../../preload/contract/closure.ts'
import { closureWords } from './a-closure.ts'

const form = (instrument: number, units: number, timepoint: 'intake' | 'closure', givenOn: string) => ({
  instrument,
  version: 1,
  timepoint,
  sessionNumber: null,
  followUpMonths: null,
  units,
  givenOn,
})
/** A first and a last score, in units. */
export const courseOf = (instrument: number, first: number, last: number) =>
  measureInClosure([form(instrument, first, 'intake', '2026-09-07'), form(instrument, last, 'closure', '2026-11-23')])

/** A summary of these courses as a document, of nobody real. */
export function aClosureDocument(measures: readonly MeasureInClosure[], version: ClosureForm): PdfDocument {
  const contents: ClosureContents = {
    facts: {
      name: 'Ana Silva',
      callName: 'Ana',
      recordNumber: 'G-0001',
      programmeName: 'Resilience programme',
      groupName: 'Tuesday evening',
      facilitators: ['Tom Okafor'],
      firstSession: '2026-09-07',
      lastSession: '2026-11-23',
      sessionsAttended: 9,
      sessionsOffered: 12,
      challenges: '',
      measures: [...measures],
      goals: [],
      attainment: null,
      homePractice: { sessionsSet: 0, sessionsReported: 0, times: 0, helpfulness: null },
      hasSafetyPlan: false,
      crisisLines: [],
    },
    words: closureWords,
    endedWith: 'completed',
    followUps: [],
    country: 'us',
  }
  const forms = { clinician: clinicianSections(contents), participant: participantSections(contents) }
  const summary = { ...contents, forms, version: 1, at: '2026-11-23T15:00:00.000Z' } as unknown as SignedClosure
  return closureDocument(
    { summary, form: version, authorName: 'Tom Okafor', isReplaced: false, password: null },
    {
      practice: { name: 'Alder House', logo: null },
      madeOn: 'November 23, 2026',
      demo: false,
      language: 'en-US',
      paper: 'letter',
      country: 'us',
    },
  )
}
