import { dayWords } from '../closure/day-words.ts'
import type { OutcomesWork } from '../database/work.ts'
import { readLogo } from '../practice/logo-service.ts'
import { readPractice } from '../practice/practice-service.ts'
import type { DocumentFrame } from './document-frame.ts'
import { paperOf } from './pdf-document.ts'

export async function readDocumentFrame(work: OutcomesWork): Promise<DocumentFrame> {
  const { name, country, demo } = await readPractice(work)
  return {
    practice: { name, logo: await readLogo(work) },
    madeOn: dayWords(work.today, country),
    demo,
    language: country === 'us' ? 'en-US' : 'en-GB',
    paper: paperOf(country),
    country,
  }
}
