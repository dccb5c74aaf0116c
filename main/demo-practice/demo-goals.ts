/** Goals as participants say them, with what each level of attainment means, from -2 to +2. */
export const demoGoals = [
  {
    wording: 'I want to walk to work three days a week',
    levels: ['Not at all', 'Once a week', 'Three days a week', 'Four days a week', 'Every day'],
  },
  {
    wording: 'I want to sleep before midnight on work days',
    levels: ['Never', 'One night', 'Three nights', 'Four nights', 'Every night'],
  },
  {
    wording: 'I want to tell one friend how I really am',
    levels: [
      'Speak to nobody about it',
      'Think about whom to tell',
      'Tell one friend',
      'Tell two people',
      'Ask a friend for help',
    ],
  },
  {
    wording: 'I want to take the bus alone again',
    levels: ['Avoid the stop', 'Stand at the stop', 'Two stops alone', 'The whole way', 'The whole way at rush hour'],
  },
  {
    wording: 'I want to cook a proper meal twice a week',
    levels: ['Not at all', 'Once', 'Twice', 'Three times', 'Most days'],
  },
] as const
