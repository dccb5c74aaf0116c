import type { ClosureFacts, ClosureSection, MeasureInClosure } from '../../preload/contract/closure.ts'
import {
  type ClosureContents,
  closureSection,
  counted,
  type EnrolmentEnd,
  inOrder,
  paragraphsOf,
  withoutEmpty,
} from './closure-contents.ts'
import { dayWords } from './day-words.ts'

/** The version for colleagues: complete and terse, every figure with its source. */
export function clinicianSections(contents: ClosureContents): ClosureSection[] {
  const { facts, words } = contents
  return withoutEmpty([
    treatment(contents),
    closureSection('Presenting challenges at intake', { paragraphs: paragraphsOf(facts.challenges) }),
    course(facts),
    goals(facts),
    closureSection('Home practice', { paragraphs: homePractice(facts.homePractice) }),
    closureSection('Achievements', { paragraphs: paragraphsOf(words.achievements) }),
    closureSection('Skills kept', { paragraphs: paragraphsOf(words.skills) }),
    closureSection('Support', { paragraphs: paragraphsOf(words.support) }),
    closureSection('Maintenance plan', { paragraphs: paragraphsOf(words.maintenance) }),
    closureSection('Safety plan', {
      paragraphs: [facts.hasSafetyPlan ? 'Agreed, and in the record.' : 'None in the record.'],
    }),
    closureSection('Resources', { paragraphs: paragraphsOf(words.resources) }),
    closureSection('Recommendation', { paragraphs: paragraphsOf(words.recommendation) }),
    followUp(contents),
  ])
}

const ends: Readonly<Record<EnrolmentEnd, string>> = {
  completed: 'Completed',
  'left-early': 'Left early',
  'moved-group': 'Moved to another group',
  'referred-on': 'Referred on',
  'never-started': 'Never started',
  died: 'Died',
}

function treatment({ facts, endedWith, country }: ClosureContents): ClosureSection {
  const { firstSession, lastSession, sessionsAttended, sessionsOffered } = facts
  const dayOf = (day: string | null) => (day === null ? 'None attended' : dayWords(day, country))
  return closureSection('Treatment', {
    rows: [
      ['Participant', facts.name],
      ['Record number', facts.recordNumber],
      ['Programme', facts.programmeName],
      ['Group', facts.groupName],
      [facts.facilitators.length === 1 ? 'Facilitator' : 'Facilitators', facts.facilitators.join(', ')],
      ['First session', dayOf(firstSession)],
      ['Last session', dayOf(lastSession)],
      [
        'Attendance',
        sessionsOffered === 0
          ? 'Not recorded for any session'
          : `${sessionsAttended} of ${counted(sessionsOffered, 'session')} for which attendance was recorded`,
      ],
      ['End of enrolment', endedWith === null ? 'The enrolment goes on' : ends[endedWith]],
    ],
  })
}

function course({ measures }: ClosureFacts): ClosureSection {
  if (measures.length === 0)
    return closureSection('Measures', { paragraphs: ['No measure was filled in on this path.'] })
  return closureSection('Measures', {
    columns: ['Measure', 'First score', 'Last score', 'Change', 'Reliable change'],
    rows: measures.map((measure) => [
      measure.name,
      scoreCell(measure.first),
      // With one score there is no last one to hold against it.
      measure.change ? scoreCell(measure.last) : '–',
      changeCell(measure),
      changeClass(measure),
    ]),
    paragraphs: measures.flatMap(notesOn),
    charts: measures.filter(({ points }) => points.length > 1).map(({ instrument }) => instrument),
  })
}

const scoreCell = (score: MeasureInClosure['first']): string =>
  score === null ? 'No score' : score.band === null ? score.text : `${score.text} (${score.band})`

function changeCell({ change }: MeasureInClosure): string {
  if (!change) return '–'
  return change.to === 'same' ? '0' : `${change.to === 'higher' ? '+' : '−'}${change.size}`
}

const classWords = {
  improved: 'Reliably improved',
  unchanged: 'No reliable change',
  worsened: 'Reliably worse',
  'not-known': 'Not known: no threshold',
} as const

function changeClass({ change }: MeasureInClosure): string {
  if (!change) return 'Not known: fewer than two scores'
  return change.recovered ? `${classWords.improved}, recovered` : classWords[change.is]
}

/** What the table has no room for: thresholds with their sources, cut-offs, and forms without a score. */
function notesOn({ name, higherIs, reliableChange, cutOff, first, change, notScored }: MeasureInClosure): string[] {
  const said = [`${name}: a higher score is ${higherIs}.`]
  if (reliableChange)
    said.push(`Reliable change: ${reliableChange.rule} ${reliableChange.by} points (${reliableChange.source}).`)
  else said.push('No threshold of reliable change is known with enough certainty.')
  if (cutOff !== null) {
    const side = higherIs === 'worse' ? 'at or above' : 'at or below'
    said.push(`A case: ${side} ${cutOff}.`)
    if (change && first?.isCase === false) said.push('The first score was no case, so recovery cannot be told.')
  }
  if (notScored > 0) said.push(`${counted(notScored, 'form')} had too many answers missing and could not be scored.`)
  return [said.join(' ')]
}

const stateWords = { active: 'Going on', reached: 'Reached', retired: 'Set aside' } as const

function goals({ goals, attainment }: ClosureFacts): ClosureSection {
  if (goals.length === 0) return closureSection('Goals', { paragraphs: ['No goal was agreed on this path.'] })
  const attained = attainment
    ? `Goal attainment (T score, 50 = as expected; Kiresuk & Sherman 1968) over ${counted(attainment.goals, 'goal')} with two ratings: ${attainment.first} at first, ${attainment.now} now.`
    : 'Goal attainment as a T score is not known: no goal was rated on its levels in two different weeks.'
  return closureSection('Goals', {
    columns: ['Goal', 'State', 'First rating', 'Last rating'],
    rows: goals.map((goal) => [
      goal.wording,
      stateWords[goal.state],
      ratingCell(goal.firstLevel, goal.firstProgress),
      ratingCell(goal.lastLevel, goal.lastProgress),
    ]),
    paragraphs: [attained],
  })
}

function ratingCell(level: number | null, progress: number | null): string {
  const parts = [
    ...(level === null ? [] : [`Level ${level > 0 ? '+' : level < 0 ? '−' : ''}${Math.abs(level)}`]),
    ...(progress === null ? [] : [`${progress} of 10`]),
  ]
  return parts.join(', ') || '–'
}

function homePractice({ sessionsSet, sessionsReported, times, helpfulness }: ClosureFacts['homePractice']): string[] {
  if (sessionsSet === 0) return []
  const reported = `Set in ${counted(sessionsSet, 'session')}, reported on after ${sessionsReported} of them; done ${counted(times, 'time')} in all.`
  return [helpfulness === null ? reported : `${reported} Mean helpfulness ${helpfulness} of 10.`]
}

const followUp = ({ followUps, country }: ClosureContents): ClosureSection =>
  followUps.length === 0
    ? closureSection('Follow-up', { paragraphs: ['None agreed with this summary.'] })
    : closureSection('Follow-up', {
        columns: ['After', 'Due on'],
        rows: inOrder(followUps).map(({ months, dueOn }) => [counted(months, 'month'), dayWords(dueOn, country)]),
      })
