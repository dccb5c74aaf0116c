import type { Population } from '../../preload/contract/participants.ts'

/** How somebody's place in the group ended, and after which session; null: still there. */
type End = { readonly with: 'completed' | 'left-early' | 'referred-on' | 'never-started'; readonly after: number }

export type DemoPerson = {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName?: string
  readonly born: string
  readonly gender: 'woman' | 'man' | 'other' | 'not-said'
  readonly populations: readonly Population[]
  /** The first session that they belong to; 1 where nothing is said. */
  readonly from?: number
  /** Sessions that they missed. */
  readonly missed?: readonly number[]
  readonly end?: End
  /**
   * Scores at intake, in the middle, at the end and a month later, by measure. null: not given; 'part': some answers
   * are missing, so there is no score.
   */
  readonly scores: Readonly<Record<string, readonly (number | null | 'part')[]>>
  /** What was answered to the question about thoughts of death at the same times, where it was not 0. */
  readonly thoughts?: readonly number[]
}

const completed: End = { with: 'completed', after: 12 }

/** Ended twelve weeks ago: follow-ups are due. */
export const springPeople: readonly DemoPerson[] = [
  {
    givenName: 'Amara',
    familyName: 'Nwosu',
    born: '1984-02-11',
    gender: 'woman',
    populations: ['depression', 'workplace-stress'],
    missed: [5],
    end: completed,
    scores: { 'phq-9': [16, 11, 6, 5], 'gad-7': [13, 9, 5, 5] },
  },
  {
    givenName: 'Henrik',
    familyName: 'Solberg',
    born: '1971-09-30',
    gender: 'man',
    populations: ['anxiety'],
    end: completed,
    scores: { 'phq-9': [12, 9, 4, 4], 'gad-7': [15, 10, 6, 7] },
  },
  {
    givenName: 'Beatriz',
    familyName: 'Carvalho',
    preferredName: 'Bia',
    born: '1990-05-17',
    gender: 'woman',
    populations: ['trauma', 'depression'],
    missed: [3, 9],
    end: completed,
    scores: { 'phq-9': [19, 15, 12, 13], 'gad-7': [15, 12, 9, 10] },
    thoughts: [2, 1],
  },
  {
    givenName: 'Tobias',
    familyName: 'Reinhardt',
    born: '1966-12-01',
    gender: 'man',
    populations: ['chronic-illness', 'depression'],
    missed: [7],
    end: completed,
    scores: { 'phq-9': [14, 13, 12, null], 'gad-7': [11, 11, 10, null] },
  },
  {
    givenName: 'Yusra',
    familyName: 'Haddad',
    born: '1995-07-23',
    gender: 'woman',
    populations: ['student', 'anxiety'],
    end: completed,
    scores: { 'phq-9': [9, 7, 5, 3], 'gad-7': [8, 6, 4, 4] },
  },
  {
    givenName: 'Callum',
    familyName: 'Fraser',
    born: '1979-03-08',
    gender: 'man',
    populations: ['life-transition', 'depression'],
    missed: [4, 10],
    end: completed,
    scores: { 'phq-9': [17, 12, 8, 9], 'gad-7': [14, 9, 7, 6] },
  },
  {
    givenName: 'Ingrid',
    familyName: 'Maes',
    born: '1958-10-19',
    gender: 'woman',
    populations: ['caregiver', 'chronic-stress'],
    missed: [6],
    end: completed,
    scores: { 'phq-9': [11, 'part', 6, 6], 'gad-7': [12, 8, 5, 5] },
  },
  {
    givenName: 'Rafael',
    familyName: 'Montoya',
    born: '1988-01-14',
    gender: 'man',
    populations: ['substance-use-recovery'],
    missed: [3, 4],
    end: { with: 'left-early', after: 4 },
    scores: { 'phq-9': [15], 'gad-7': [12] },
  },
  {
    givenName: 'Dorothea',
    familyName: 'Vlasák',
    born: '1962-06-27',
    gender: 'woman',
    populations: ['chronic-stress', 'depression'],
    missed: [5, 7],
    end: { with: 'left-early', after: 7 },
    scores: { 'phq-9': [18, 17], 'gad-7': [14, 13] },
    thoughts: [1],
  },
  {
    givenName: 'Samir',
    familyName: 'Chowdhury',
    born: '1993-11-05',
    gender: 'man',
    populations: ['workplace-stress'],
    end: { with: 'never-started', after: 0 },
    scores: { 'phq-9': [13], 'gad-7': [10] },
  },
]

/** At its last session, which is to be written up. */
export const autumnPeople: readonly DemoPerson[] = [
  {
    givenName: 'Marit',
    familyName: 'Bjerke',
    born: '1986-08-03',
    gender: 'woman',
    populations: ['trauma', 'depression'],
    missed: [8],
    // Got worse: on the start page, in the chart, in the summary and in the report.
    scores: { 'phq-9': [10, 14, 18], 'gad-7': [9, 12, 15] },
    thoughts: [0, 1, 2],
  },
  {
    givenName: 'Oskar',
    familyName: 'Lindgren',
    born: '1977-04-21',
    gender: 'man',
    populations: ['anxiety', 'workplace-stress'],
    missed: [2],
    scores: { 'phq-9': [14, 9], 'gad-7': [15, 9] },
  },
  {
    givenName: 'Priya',
    familyName: 'Raghavan',
    born: '1991-02-28',
    gender: 'woman',
    populations: ['workplace-stress', 'chronic-stress'],
    scores: { 'phq-9': [12, 8, 4], 'gad-7': [13, 8, 4] },
  },
  {
    givenName: 'Gareth',
    familyName: 'Llewellyn',
    born: '1969-07-12',
    gender: 'man',
    populations: ['depression', 'chronic-illness'],
    missed: [4],
    // Still above the cut-off at half-time without reliable improvement.
    scores: { 'phq-9': [16, 15], 'gad-7': [11, 10] },
  },
  {
    givenName: 'Noor',
    familyName: 'Rahimi',
    born: '1998-12-16',
    gender: 'woman',
    populations: ['student', 'life-transition'],
    missed: [6, 7],
    scores: { 'phq-9': [13, null], 'gad-7': [12, null] },
  },
  {
    givenName: 'Stefano',
    familyName: 'Ricci',
    born: '1982-05-09',
    gender: 'man',
    populations: ['life-transition'],
    // Has stopped coming.
    missed: [9, 10, 11, 12],
    scores: { 'phq-9': [11, 11], 'gad-7': [9, 10] },
  },
  {
    givenName: 'Hannelore',
    familyName: 'Voigt',
    born: '1955-01-31',
    gender: 'woman',
    populations: ['caregiver'],
    scores: { 'phq-9': [9, 6], 'gad-7': [10, 7] },
  },
  {
    givenName: 'Kwame',
    familyName: 'Asante',
    born: '1973-03-25',
    gender: 'man',
    populations: ['chronic-stress', 'anxiety'],
    missed: [3],
    scores: { 'phq-9': [15, 10], 'gad-7': [16, 11] },
  },
  {
    givenName: 'Elodie',
    familyName: 'Marchand',
    born: '1989-09-14',
    gender: 'woman',
    populations: ['depression'],
    missed: [10],
    scores: { 'phq-9': [18, 13], 'gad-7': [12, 9] },
    thoughts: [1],
  },
  {
    givenName: 'Declan',
    familyName: 'Moriarty',
    born: '1964-06-02',
    gender: 'man',
    populations: ['substance-use-recovery', 'depression'],
    missed: [5],
    end: { with: 'left-early', after: 8 },
    scores: { 'phq-9': [14, 16], 'gad-7': [11, 12] },
  },
]

/** Veterans, ended three weeks ago. */
export const veteranPeople: readonly DemoPerson[] = [
  {
    givenName: 'Douglas',
    familyName: 'Penhale',
    born: '1968-04-04',
    gender: 'man',
    populations: ['veteran', 'trauma'],
    end: completed,
    scores: { 'phq-9': [17, 12, 9], 'who-5': [32, 44, 60], brs: [2.33, null, 3.17] },
  },
  {
    givenName: 'Leonora',
    familyName: 'Bassett',
    born: '1980-10-26',
    gender: 'woman',
    populations: ['veteran', 'anxiety'],
    missed: [6],
    end: completed,
    scores: { 'phq-9': [13, 10, 5], 'who-5': [40, 52, 68], brs: [2.67, null, 3.5] },
  },
  {
    givenName: 'Piotr',
    familyName: 'Zawadzki',
    born: '1975-08-18',
    gender: 'man',
    populations: ['veteran', 'chronic-illness'],
    missed: [2, 9],
    end: completed,
    // Got worse, and the treatment has ended.
    scores: { 'phq-9': [12, 15, 19], 'who-5': [36, 28, 20], brs: [2.5, null, 2.17] },
    thoughts: [0, 0, 1],
  },
  {
    givenName: 'Everett',
    familyName: 'Stanhope',
    born: '1959-02-15',
    gender: 'man',
    populations: ['veteran', 'substance-use-recovery'],
    missed: [4],
    end: completed,
    scores: { 'phq-9': [15, 11, 8], 'who-5': [28, 40, 52], brs: [2.17, null, 2.83] },
  },
  {
    givenName: 'Roxanne',
    familyName: 'Delacroix',
    born: '1985-12-07',
    gender: 'woman',
    populations: ['veteran', 'depression'],
    end: completed,
    scores: { 'phq-9': [19, 16, 11], 'who-5': [20, 32, 44], brs: [1.83, null, 2.67] },
    thoughts: [2, 1],
  },
  {
    givenName: 'Malcolm',
    familyName: 'Trevithick',
    born: '1963-05-29',
    gender: 'man',
    populations: ['veteran', 'caregiver'],
    missed: [8],
    end: completed,
    scores: { 'phq-9': [11, 11, 10], 'who-5': [44, 44, 48], brs: [3, null, 3] },
  },
  {
    givenName: 'Idris',
    familyName: 'Kamara',
    born: '1978-11-11',
    gender: 'man',
    populations: ['veteran', 'trauma'],
    missed: [3],
    end: { with: 'referred-on', after: 5 },
    scores: { 'phq-9': [21], 'who-5': [16], brs: [1.67] },
    thoughts: [3],
  },
  {
    givenName: 'Fenella',
    familyName: 'Drummond',
    born: '1987-07-01',
    gender: 'woman',
    populations: ['veteran', 'life-transition'],
    missed: [5, 6],
    end: { with: 'left-early', after: 6 },
    scores: { 'phq-9': [14, 12], 'who-5': [40, 44], brs: [2.5] },
  },
]

/** Students, rolling admission: people come and go while the group goes on. */
export const studentPeople: readonly DemoPerson[] = [
  {
    givenName: 'Linnea',
    familyName: 'Forsberg',
    born: '2003-03-19',
    gender: 'woman',
    populations: ['student', 'anxiety'],
    end: { with: 'completed', after: 8 },
    scores: { 'core-10': [19, 14, 9], 'gad-7': [14, 10, 6] },
  },
  {
    givenName: 'Mateo',
    familyName: 'Guerrero',
    born: '2001-06-11',
    gender: 'man',
    populations: ['student', 'depression'],
    missed: [4],
    end: { with: 'completed', after: 8 },
    scores: { 'core-10': [22, 18, 13], 'gad-7': [11, 9, 8] },
  },
  {
    givenName: 'Aisling',
    familyName: 'Geraghty',
    born: '2004-01-07',
    gender: 'woman',
    populations: ['student', 'life-transition'],
    missed: [6],
    scores: { 'core-10': [15, 11], 'gad-7': [12, 9] },
  },
  {
    givenName: 'Kenji',
    familyName: 'Morimoto',
    born: '2000-09-02',
    gender: 'man',
    populations: ['student', 'workplace-stress'],
    from: 3,
    scores: { 'core-10': [17, 12], 'gad-7': [13, 8] },
  },
  {
    givenName: 'Robin',
    familyName: 'Ashdown',
    born: '2002-11-25',
    gender: 'other',
    populations: ['student', 'community'],
    from: 3,
    missed: [5],
    scores: { 'core-10': [18, 16], 'gad-7': [14, 12] },
  },
  {
    givenName: 'Thandiwe',
    familyName: 'Khumalo',
    born: '2003-08-13',
    gender: 'woman',
    populations: ['student', 'anxiety'],
    from: 4,
    scores: { 'core-10': [20, 17], 'gad-7': [16, 13] },
  },
  {
    givenName: 'Viktor',
    familyName: 'Halvorsen',
    born: '1999-12-20',
    gender: 'man',
    populations: ['student', 'chronic-stress'],
    from: 6,
    missed: [8],
    scores: { 'core-10': [14], 'gad-7': [10] },
  },
  {
    givenName: 'Salma',
    familyName: 'Benhaddou',
    born: '2002-04-16',
    gender: 'woman',
    populations: ['student', 'trauma'],
    from: 7,
    scores: { 'core-10': [21], 'gad-7': [15] },
    thoughts: [1],
  },
]
