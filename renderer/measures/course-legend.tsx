import type { ReactNode } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import classes from './course-chart.module.css'
import type { CourseGeometry, PointLook, SessionLook } from './course-geometry.ts'
import { PointMark, SessionMark, UnscoredMark } from './course-marks.tsx'
import { changeClassWords, cutOffWords } from './measure-words.ts'

/** What the signs of a chart mean: those that are in it, no others. */
export function CourseLegend(props: {
  readonly chart: CourseGeometry
  readonly facts: InstrumentFacts
  readonly corridor: { readonly from: number; readonly to: number } | null
}) {
  const { chart, facts, corridor } = props
  const looks = changedLooks.filter((look) => chart.points.some((point) => point.look === look))
  const marks = sessionLooks.filter((is) => chart.sessions.some((session) => session.is === is))
  const cutOff = cutOffWords(facts)
  return (
    <figcaption className={classes.legend}>
      {looks.map((look) => (
        <Entry key={look} sign={<PointMark x={9} y={9} look={look} />}>
          {changeClassWords[look]}
        </Entry>
      ))}
      {chart.unscored.length > 0 && <Entry sign={<UnscoredMark x={9} y={9} />}>Filled in, no score</Entry>}
      {corridor && (
        <Entry sign={<Hatched />}>
          Between {corridor.from} and {corridor.to}: no reliable change from the first score
        </Entry>
      )}
      {cutOff && <Entry sign={<path d="M0 9 H18" className={classes.cutOff} />}>{cutOff}</Entry>}
      {marks.map((is) => (
        <Entry key={is} sign={<SessionMark x={9} y={9} is={is} />}>
          {sessionWords[is]}
        </Entry>
      ))}
    </figcaption>
  )
}

const changedLooks = ['improved', 'worsened'] as const satisfies readonly PointLook[]
const sessionLooks = ['attended', 'missed', 'not-recorded'] as const satisfies readonly SessionLook[]
const sessionWords: Readonly<Record<SessionLook, string>> = {
  attended: 'Session attended',
  missed: 'Session missed',
  'not-recorded': 'Session, attendance not recorded',
}

function Entry({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classes.entry}>
      <svg width={18} height={18} aria-hidden="true" className={classes.sign}>
        {sign}
      </svg>
      <span>{children}</span>
    </span>
  )
}

const Hatched = () => (
  <>
    <rect x={0.5} y={2.5} width={17} height={13} className={classes.corridor} fill="none" />
    <path d="M1 14 L12 3 M7 15 L17 5" className={classes.hatch} />
  </>
)
