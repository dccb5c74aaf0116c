/** What a measure asks about, in words that anybody knows, by the number of the instrument; follows "asks about". */
export const plainSubjects: Readonly<Record<number, string>> = {
  1: 'low mood and what comes with it',
  2: 'worry and tension',
  3: 'how burdened you feel',
  4: 'how burdened you feel',
  5: 'how well you bounce back from hard times',
  6: 'how well you feel',
}
