import type { noteCodes } from './notes.ts'

export type NoteCode = (typeof noteCodes)[number]
export type CodeWords = { readonly label: string; readonly levels: readonly [string, string, string, string, string] }

/** What each digit says: in the session sheet beside the key, and in the note. Levels 0 to 4. */
export const noteCodeWords: Readonly<Record<NoteCode, CodeWords>> = {
  engagement: {
    label: 'Engagement',
    levels: [
      'did not take part',
      'took part a little',
      'took part when invited',
      'took part actively',
      'took part actively and supported others',
    ],
  },
  response: {
    label: 'Response',
    levels: ['no response seen', 'slight response', 'some response', 'clear response', 'strong response'],
  },
  goal: {
    label: 'Goal',
    levels: ['no progress', 'slight progress', 'some progress', 'clear progress', 'reached'],
  },
  homePractice: {
    label: 'Home practice',
    levels: ['not done', 'tried', 'done in part', 'done as agreed', 'done more than agreed'],
  },
}
