import { useElementSize } from '@mantine/hooks'
import { useId } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import classes from './course-chart.module.css'
import { type CourseGeometry, courseGeometry } from './course-geometry.ts'
import { CourseLegend } from './course-legend.tsx'
import { PointMark, SessionMark, UnscoredMark } from './course-marks.tsx'
import { courseSummary } from './course-summary.ts'
import type { Course } from './measure-queries.ts'

/** Every score of one measure with bands, cut-off, what change is reliable, and the sessions below. The table is beside it. */
export function CourseChart(props: {
  readonly facts: InstrumentFacts
  readonly course: Course['courses'][number]
  readonly sessions: Course['sessions']
}) {
  const { facts, course, sessions } = props
  const country = useCountry()
  const { ref, width } = useElementSize()
  const day = (iso: string) => shownDay(iso, country)
  const chart = courseGeometry(facts, course, sessions, Math.floor(width))
  return (
    <figure className={classes.figure}>
      <div ref={ref} className={classes.frame}>
        {width > 0 && (
          <svg
            role="img"
            aria-label={courseSummary(facts, course.administrations, sessions, day)}
            width={chart.width}
            height={chart.height}
            className={classes.chart}
          >
            <Ground chart={chart} facts={facts} />
            <Scale chart={chart} day={day} />
            <Scores chart={chart} />
            <Sessions chart={chart} />
          </svg>
        )}
      </div>
      <CourseLegend chart={chart} facts={facts} corridor={course.corridor} />
    </figure>
  )
}

type Part = { readonly chart: CourseGeometry }

/** Bands as tints that are darker where it is worse, the corridor hatched, the cut-off dashed: each is told without its colour. */
function Ground({ chart, facts }: Part & { readonly facts: InstrumentFacts }) {
  const { plot, bands, corridor, cutOff, labels } = chart
  const hatch = useId()
  const across = plot.right - plot.left
  const worse = (place: number) => (facts.higherIs === 'worse' ? place : bands.length - 1 - place)
  return (
    <>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" className={classes.hatch} />
        </pattern>
      </defs>
      {bands.map(({ top, height, label }, place) => (
        <rect
          key={label}
          x={plot.left}
          y={top}
          width={across}
          height={height}
          className={classes.band}
          style={{ fillOpacity: 0.025 + (bands.length > 1 ? worse(place) / (bands.length - 1) : 0) * 0.12 }}
        />
      ))}
      {corridor && (
        <rect
          x={corridor.left}
          y={corridor.top}
          width={plot.right - corridor.left}
          height={corridor.height}
          fill={`url(#${hatch})`}
          className={classes.corridor}
        />
      )}
      <rect x={plot.left} y={plot.top} width={across} height={plot.bottom - plot.top} className={classes.edge} />
      {cutOff && <line x1={plot.left} x2={plot.right} y1={cutOff.y} y2={cutOff.y} className={classes.cutOff} />}
      {labels.map(({ y, text, is }) => (
        <text key={`${is} ${text}`} x={plot.right + 10} y={y + 4} className={classes.label} data-is={is}>
          {text}
        </text>
      ))}
    </>
  )
}

function Scale({ chart, day }: Part & { readonly day: (iso: string) => string }) {
  const { plot, levels, days } = chart
  return (
    <>
      {levels.map(({ y, points }) => (
        <text key={points} x={plot.left - 8} y={y + 4} textAnchor="end" className={classes.level}>
          {points}
        </text>
      ))}
      {days.map(({ x, day: iso, anchor }) => (
        <g key={iso}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} className={classes.edge} />
          <text x={x} y={plot.bottom + 19} textAnchor={anchor} className={classes.level}>
            {day(iso)}
          </text>
        </g>
      ))}
    </>
  )
}

function Scores({ chart }: Part) {
  const { plot, points, unscored, line } = chart
  return (
    <>
      <path d={line} className={classes.line} />
      {unscored.map(({ key, x }) => (
        <UnscoredMark key={key} x={x} y={plot.bottom - 11} />
      ))}
      {points.map(({ key, x, y, look }) => (
        <PointMark key={key} x={x} y={y} look={look} />
      ))}
      {points.map(
        ({ key, x, textY, text }) =>
          text !== null && (
            <text key={key} x={x} y={textY} textAnchor="middle" className={classes.score}>
              {text}
            </text>
          ),
      )}
    </>
  )
}

function Sessions({ chart }: Part) {
  const { plot, sessions } = chart
  if (sessions.length === 0) return null
  const y = plot.bottom + 40
  return (
    <>
      {sessions.map(({ x, number, is, numbered }) => (
        <g key={`${number} ${x}`}>
          <SessionMark x={x} y={y} is={is} />
          {numbered && (
            <text x={x} y={y + 19} textAnchor="middle" className={classes.level}>
              {number}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
