import type { ClosureWords } from '../../preload/contract/closure.ts'
import { demoTimes } from './demo-measures.ts'
import type { DemoPerson } from './demo-people.ts'

type Words = Readonly<ClosureWords>

/** Whom to ring is the same for everybody. */
const resources =
  'The practice, in opening hours\nThe open evening on the first Monday of the month\nThe general practitioner'

const better: readonly Words[] = [
  {
    achievements:
      'Goes out again after work. Two friendships were taken up, and the worst hour of the day has lost its hold.',
    skills: 'Slow breathing out in the evening, and worry time at a fixed hour.',
    support: 'A colleague who knows, and the choir on Thursdays.',
    maintenance: 'First sign: meals are skipped. Then: eat with somebody, breathe, ring the choir friend the same day.',
    resources,
    recommendation: 'If sleep gets worse for two weeks, an early appointment with the general practitioner.',
    letter: 'You came in tired and you go out with plans. Keep the evening walk. We enjoyed your company.',
  },
  {
    achievements: 'Says no at work without lying awake over it. Wrote the letter that had waited for a year.',
    skills: 'Grounding on the way home; the thought record once a week.',
    support: 'A cousin in the same town, and the neighbour with the dog.',
    maintenance:
      'First sign: three evenings behind closed curtains. Then: open them, go round the block, write one thought down.',
    resources,
    recommendation: 'The general practitioner goes on with the tablets and looks at them in three months.',
    letter:
      'You said at the beginning that nothing would help. We remember the evening when you laughed about it yourself.',
  },
  {
    achievements: 'Travels alone again, and has told the family what the last years were like.',
    skills: 'Problem solving in six steps; muscle relaxation before going to bed.',
    support: 'The family, since the talk in the summer; a walking group at weekends.',
    maintenance: 'First sign: journeys are put off. Then: the smallest journey first, with the list from the folder.',
    resources,
    recommendation:
      'Physical complaints are looked at by the general practitioner. A talk after three months, as agreed.',
    letter: 'What you have built is yours. On a day when it does not feel so, look into the folder.',
  },
  {
    achievements: 'Has a rhythm of work and rest that holds on most days, and a place for grief.',
    skills: 'One good thing noted each day; asking for help with one plain sentence.',
    support: 'A brother by telephone, and the allotment in every season.',
    maintenance: 'First sign: the telephone stays off. Then: ring the brother first, and say so if it is hard.',
    resources,
    recommendation: 'The self-help group of the quarter, if wished.',
    letter: 'You often had a kind word for others. Keep one for yourself.',
  },
  {
    achievements: 'Sits at the table with the others again, and has laid the two heaviest bills before a debt adviser.',
    skills: 'Muscle relaxation at noon; telling thought and fact apart with pen and paper.',
    support: 'The debt adviser, an aunt, and the men from the workshop.',
    maintenance: 'First sign: the post stays unopened. Then: open one letter a day, together with somebody.',
    resources,
    recommendation: 'Advice about money goes on. Mood is looked at again at the follow-ups.',
    letter: 'You asked good questions, of yourself too. Go on asking them.',
  },
  {
    achievements:
      'Gets through a night with one waking instead of five, and drives past the old office without turning round.',
    skills: 'Grounding with the five senses; ten minutes of stillness before work.',
    support: 'A friend from school days, found again in the tenth week.',
    maintenance:
      'First sign: the lamp stays on all night. Then: the evening plan for seven days, and a call if it does not help.',
    resources,
    recommendation: 'None beyond the follow-ups. May come back to the open evening at any time.',
    letter: 'You were afraid of the circle at first. In the end you kept a chair free for others.',
  },
  {
    achievements: 'Has handed over a part of the caring, and spends that afternoon at the pottery wheel.',
    skills: 'Saying what is needed in one sentence; worry time with a kitchen timer.',
    support: 'The day centre twice a week, and a nephew who drives.',
    maintenance: 'First sign: the free afternoon is given away. Then: take the next one back, and say why.',
    resources,
    recommendation: 'Respite care is to be kept up; the community nurse knows of it.',
    letter: 'You have looked after others for years. Thank you for letting us look after you for a while.',
  },
]

const muchTheSame: readonly Words[] = [
  {
    achievements:
      'Has found words for what is heavy, and has asked for help twice. The low mood itself has changed little.',
    skills: 'Breathing out slowly helps for minutes; worry time is used at weekends.',
    support: 'A sister, and one friend who knows.',
    maintenance:
      'First sign: staying in bed after ten. Then: get up for coffee at the window, ring the sister at noon.',
    resources,
    recommendation: 'The group alone was not enough. Individual treatment was talked over and a place was asked for.',
    letter: 'It has not become light yet. You kept coming all the same, and you know now what to ask for.',
  },
]

const worse: Words = {
  achievements:
    'Spoke about the months after the service for the first time, and accepted that more help is needed than a group can give.',
  skills: 'Grounding with cold water works on some days. Other exercises did not carry in the last weeks.',
  support: 'A comrade from former days who rings every Sunday. A landlady who notices.',
  maintenance:
    'First signs: not answering the telephone, sitting up at night. Then: the safety plan at once, the comrade, and the practice in the morning.',
  resources,
  recommendation:
    'Mood and well-being are worse than at the start. Individual treatment of the trauma is needed soon; the referral was sent with consent, and the general practitioner knows.',
  letter:
    'The last weeks were harder than the first ones, and your answers say so. You have not done anything wrong. The next help is arranged, and until then you can ring us.',
}

/** What was written at the end about somebody, in keeping with how the scores went. */
export function closureWordsOf({ scores }: DemoPerson, place: number): Words {
  const [course = []] = Object.values(scores)
  const [first, last] = [course[demoTimes.intake], course[demoTimes.end]]
  const fell = typeof first === 'number' && typeof last === 'number' ? first - last : 0
  if (fell < 0) return worse
  const pool = fell < 3 ? muchTheSame : better
  return pool[place % pool.length] ?? worse
}

/** What was said on the telephone a month later. */
export const followUpWords = [
  'Rang as agreed. The exercises are used, and the plan for hard days lies in the kitchen.',
  'A short talk. One hard week in between; it passed with the walks and a call to a friend.',
  'Sounded well. Asks for the handout about sleep, which was sent.',
] as const
