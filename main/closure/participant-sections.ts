import type { ClosureFacts, ClosureSection, MeasureInClosure } from '../../preload/contract/closure.ts'
import {
  type ClosureContents,
  closureSection,
  counted,
  inOrder,
  paragraphsOf,
  withoutEmpty,
} from './closure-contents.ts'
import { dayWords } from './day-words.ts'
import { plainSubjects } from './plain-subjects.ts'

/**
 * The version for the person: plain and warm, short sentences, no word of the trade. Who got worse is told so, kindly
 * and with what to do about it; nothing is called better than its figures.
 */
export function participantSections(contents: ClosureContents): ClosureSection[] {
  const { facts, words } = contents
  return withoutEmpty([
    yourTime(contents),
    closureSection('What you have achieved', { paragraphs: paragraphsOf(words.achievements) }),
    yourScores(facts),
    yourGoals(facts),
    closureSection('What you practised', {
      paragraphs: [...paragraphsOf(words.skills), ...practised(facts.homePractice)],
    }),
    closureSection('Who and what supports you', { paragraphs: paragraphsOf(words.support) }),
    closureSection('When it gets hard again', { paragraphs: whenHard(contents) }),
    whomToRing(contents),
    inTouch(contents),
    closureSection('A few words to you', { paragraphs: paragraphsOf(words.letter) }),
  ])
}

function yourTime({ facts, country }: ClosureContents): ClosureSection {
  const { callName, groupName, firstSession, lastSession, sessionsAttended, sessionsOffered, facilitators } = facts
  const ledBy = facilitators.length > 0 ? [`${listed(facilitators)} led the group.`] : []
  const came =
    firstSession === null || lastSession === null
      ? [`You had a place in the group “${groupName}”.`]
      : [
          firstSession === lastSession
            ? `You came to the group “${groupName}” on ${dayWords(firstSession, country)}.`
            : `You came to the group “${groupName}” from ${dayWords(firstSession, country)} to ${dayWords(lastSession, country)}.`,
          ...(sessionsOffered > 1 ? [`You were there for ${sessionsAttended} of ${sessionsOffered} sessions.`] : []),
        ]
  return closureSection('Your time in the group', { paragraphs: [`Dear ${callName},`, [...came, ...ledBy].join(' ')] })
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function yourScores({ measures }: ClosureFacts): ClosureSection {
  const scored = measures.filter(({ first }) => first !== null)
  return closureSection('How your scores went', {
    paragraphs: scored.map(plainScore),
    charts: scored.filter(({ points }) => points.length > 1).map(({ instrument }) => instrument),
  })
}

function plainScore(measure: MeasureInClosure): string {
  const { instrument, name, higherIs, first, last, change } = measure
  const subject = plainSubjects[instrument]
  const about = `${subject ? `The ${name} asks about ${subject}. ` : `${name}. `}${
    higherIs === 'worse' ? 'A lower score is better.' : 'A higher score is better.'
  }`
  if (!first || !last) return about
  if (!change) return `${about} You have one score: ${first.text}. There is no second one to hold beside it.`
  return `${about} ${change.to === 'same' ? `Your score is the same as at the start: ${last.text}.` : `Your scores went from ${first.text} to ${last.text}.`} ${meaning(measure)}`
}

/** What the change says, and no more than that. */
function meaning({ change, reliableChange }: MeasureInClosure): string {
  if (!change || !reliableChange || change.is === 'not-known')
    return 'Nobody knows yet how large a change must be to be more than chance. Take it as a hint.'
  const threshold =
    reliableChange.rule === 'more than'
      ? `A change of more than ${reliableChange.by} is more than chance.`
      : `A change of ${reliableChange.by} or more is more than chance.`
  switch (change.is) {
    case 'improved':
      return `${threshold} So by this measure you are better than at the start.`
    case 'worsened':
      return `${threshold} So by this measure things are harder for you now than at the start. That is not your fault, and it does not take away what you have done. Please talk with us or with your doctor about what can help next.`
    case 'unchanged':
      return change.to === 'same' ? '' : `${threshold} Yours is smaller, so it may be chance.`
  }
}

function yourGoals({ goals }: ClosureFacts): ClosureSection {
  return closureSection('Your goals', { paragraphs: goals.map(plainGoal) })
}

function plainGoal({ wording, state, firstProgress, lastProgress, lastLevelWords }: ClosureFacts['goals'][number]) {
  const said = [`“${wording}”`]
  if (firstProgress !== null && lastProgress !== null)
    said.push(
      firstProgress === lastProgress
        ? `You put yourself at ${lastProgress} of 10.`
        : `You put yourself at ${firstProgress} of 10 first, and at ${lastProgress} of 10 last.`,
    )
  if (lastLevelWords !== null) said.push(`Where you are now: “${lastLevelWords}”.`)
  if (state === 'reached') said.push('You have reached it.')
  if (state === 'retired') said.push('You have set it aside for now.')
  return said.join(' ')
}

function practised({ sessionsSet, times, helpfulness }: ClosureFacts['homePractice']): string[] {
  if (sessionsSet === 0 || times === 0) return []
  const told = `You told us that you practised ${counted(times, 'time')} at home.`
  return [helpfulness === null ? told : `${told} On average you found it ${helpfulness} of 10 helpful.`]
}

function whenHard({ facts, words }: ClosureContents): string[] {
  return [
    'Hard days will come, as they do for everybody. They do not undo what you have learned.',
    ...paragraphsOf(words.maintenance),
    ...(facts.hasSafetyPlan ? ['You have a safety plan. Keep it where you can find it, and use it early.'] : []),
  ]
}

function whomToRing({ facts, words }: ClosureContents): ClosureSection {
  const lines = facts.crisisLines.map(({ name, number }) => [name, number])
  return closureSection('Whom to ring', {
    paragraphs: [
      ...paragraphsOf(words.resources),
      ...(lines.length > 0
        ? ['If you are in danger, or think of ending your life, ring one of these at once:']
        : ['If you are in danger, or think of ending your life, ring the emergency number of your country at once.']),
    ],
    rows: lines,
  })
}

const inTouch = ({ followUps, country }: ClosureContents): ClosureSection =>
  closureSection('When we will be in touch', {
    paragraphs:
      followUps.length === 0 ? [] : ['We would like to hear how you are. You may ring us before, and you may say no.'],
    rows: inOrder(followUps).map(({ months, dueOn }) => [
      `After ${counted(months, 'month')}`,
      `around ${dayWords(dueOn, country)}`,
    ]),
  })
