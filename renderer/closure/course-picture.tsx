import { useElementSize } from '@mantine/hooks'
import type { MeasureInClosure } from '../../preload/contract/closure.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { closureGeometry } from './closure-geometry.ts'
import classes from './course-picture.module.css'

/** The course of one measure, small: bands, cut-off, every score. The figures stand in the text beside it. */
export function CoursePicture(props: { readonly measure: MeasureInClosure; readonly plain?: boolean }) {
  const { measure, plain = false } = props
  const country = useCountry()
  const { ref, width } = useElementSize()
  const chart = closureGeometry(measure, Math.max(Math.floor(width), 260), plain)
  const { left, right, top, bottom } = chart.plot
  const scores = measure.points.map(({ text, givenOn }) => `${text} on ${shownDay(givenOn, country)}`)
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={`${measure.name}: ${scores.join(', ')}`}
          width={chart.width}
          height={chart.height}
          className={classes.chart}
        >
          {chart.bands.map(({ label, y, height, tint }) => (
            <rect
              key={label}
              x={left}
              y={y}
              width={right - left}
              height={height}
              className={classes.band}
              style={{ fillOpacity: tint }}
            />
          ))}
          <rect x={left} y={top} width={right - left} height={bottom - top} className={classes.edge} />
          {chart.cutOff !== null && (
            <line x1={left} x2={right} y1={chart.cutOff} y2={chart.cutOff} className={classes.cutOff} />
          )}
          {chart.labels.map(({ text, y }) => (
            <text key={text} x={right + 8} y={y + 4} className={classes.label}>
              {text}
            </text>
          ))}
          {chart.levels.map(({ points, y }) => (
            <text key={points} x={left - 6} y={y + 4} textAnchor="end" className={classes.label}>
              {points}
            </text>
          ))}
          <path d={chart.line} className={classes.line} />
          {chart.points.map(({ key, x, y }) => (
            <circle key={key} cx={x} cy={y} r={4} className={classes.point} />
          ))}
          {chart.points.map(({ key, x, textY, text }) =>
            text === null ? null : (
              <text key={key} x={x} y={textY} textAnchor="middle" className={classes.score}>
                {text}
              </text>
            ),
          )}
          {chart.ends.map(({ x, day, anchor }) => (
            <text key={anchor} x={x} y={bottom + 18} textAnchor={anchor} className={classes.label}>
              {shownDay(day, country)}
            </text>
          ))}
        </svg>
      )}
    </div>
  )
}
