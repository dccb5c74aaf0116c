import { type NoteCode, noteCodeWords } from '../../preload/contract/note-codes.ts'
import { type Draft, type NoteFormat, noteCodes } from '../../preload/contract/notes.ts'

type Section = {
  readonly heading: string
  /** The codes whose words stand in it. */
  readonly codes: readonly NoteCode[]
}
type Form = {
  readonly sections: readonly Section[]
  /** The section of sentences that name none. */
  readonly own: string
}

const forms: Readonly<Record<Exclude<NoteFormat, 'plain'>, Form>> = {
  soap: {
    sections: [
      { heading: 'Subjective', codes: ['homePractice'] },
      { heading: 'Objective', codes: ['engagement', 'response'] },
      { heading: 'Assessment', codes: ['goal'] },
      { heading: 'Plan', codes: [] },
    ],
    own: 'Objective',
  },
  dap: {
    sections: [
      { heading: 'Data', codes: ['engagement', 'homePractice'] },
      { heading: 'Assessment', codes: ['response', 'goal'] },
      { heading: 'Plan', codes: [] },
    ],
    own: 'Data',
  },
  birp: {
    sections: [
      { heading: 'Behaviour', codes: ['engagement', 'homePractice'] },
      { heading: 'Intervention', codes: [] },
      { heading: 'Response', codes: ['response', 'goal'] },
      { heading: 'Plan', codes: [] },
    ],
    own: 'Behaviour',
  },
  girp: {
    sections: [
      { heading: 'Goal', codes: ['goal'] },
      { heading: 'Intervention', codes: [] },
      { heading: 'Response', codes: ['engagement', 'response', 'homePractice'] },
      { heading: 'Plan', codes: [] },
    ],
    own: 'Response',
  },
}

/**
 * The words of a member's note from four codes and the user's own sentences. Nothing is added: a code that is not
 * set and a section without content do not appear. In a form with sections, own lines that begin with a section's
 * letter or name and a colon (`P: ring on Friday`) go there. Empty where there is nothing to say.
 */
export function memberNoteText(draft: Draft): string {
  if (draft.format === 'plain') return joined([draft.text.trim(), codesText(draft, noteCodes)])
  const { sections, own } = forms[draft.format]
  const words = bySection(draft.text, sections, own)
  return sections
    .map(({ heading, codes }) => {
      const content = joined([codesText(draft, codes), words.get(heading) ?? ''])
      return content && `${heading}:\n${content}`
    })
    .filter(Boolean)
    .join('\n\n')
}

/** What Grove itself writes for a code, for example `Goal: some progress.`; null where the code is not set. */
export function codeSentence(code: NoteCode, level: number | null): string | null {
  const words = level === null ? undefined : noteCodeWords[code].levels[level]
  return words === undefined ? null : `${noteCodeWords[code].label}: ${words}.`
}

const codeSentences = noteCodes.flatMap((code) =>
  noteCodeWords[code].levels.map((_, level) => codeSentence(code, level) ?? ''),
)

/** The text of a signed note without what Grove wrote for its codes: that may well be the same in two notes. */
export const withoutCodes = (text: string): string =>
  codeSentences.reduce((words, sentence) => words.replaceAll(sentence, ''), text)

const codesText = (draft: Draft, codes: readonly NoteCode[]) =>
  codes.flatMap((code) => codeSentence(code, draft[code]) ?? []).join(' ')

function bySection(text: string, sections: readonly Section[], own: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string[]>()
  let heading = own
  for (const line of text.split('\n')) {
    const named = sections.find((section) => labelOf(section).test(line))
    if (named) heading = named.heading
    const words = named ? line.replace(labelOf(named), '') : line
    lines.set(heading, [...(lines.get(heading) ?? []), words])
  }
  return new Map([...lines].map(([of, words]) => [of, words.join('\n').trim()]))
}

const labelOf = ({ heading }: Section) => new RegExp(`^\\s*(?:${heading[0]}|${heading})\\s*:[^\\S\\n]*`)

type Absence = { readonly reason: string | null; readonly words: string | null; readonly text: string }

const reasonWords: Readonly<Record<string, string>> = {
  ill: 'ill',
  work: 'work',
  care: 'caring for somebody',
  travel: 'travel',
  forgot: 'forgot',
  'no-contact': 'no contact',
  other: 'another reason',
}

/** A non-attendance entry. Codes that were typed before the absence was recorded are not in it. */
export function absenceText({ reason, words, text }: Absence): string {
  const given = [reason && reasonWords[reason], words?.trim()].filter(Boolean).join('. ')
  return joined(['Did not attend.', given && `Reason: ${given}`, text.trim()])
}

export const addendumText = (reason: string, text: string): string =>
  `Reason: ${reason.trim().replace(/\s*\n\s*/g, ' ')}\n${text.trim()}`

const joined = (parts: readonly string[]) => parts.filter(Boolean).join('\n')
