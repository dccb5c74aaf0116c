import type { ReportSection } from '../../preload/contract/reports.ts'
import { type CurveGeometry, type CurvePoint, curveGeometry } from './curve-geometry.ts'
import { HiddenBox } from './hidden-box.tsx'
import classes from './picture.module.css'
import { PictureFrame } from './picture-frame.tsx'
import { curveSummary } from './picture-summary.ts'

/** Which share came to a session or to a later one, with the interval of each share. */
export function CurvePicture({ section }: { readonly section: ReportSection }) {
  return (
    <PictureFrame
      says={curveSummary(section)}
      of={(room) => {
        const curve = curveGeometry(section, room)
        return { ...curve, drawing: <Curve curve={curve} /> }
      }}
      legend="The lines up and down are the 95% intervals."
    />
  )
}

function Curve({ curve }: { readonly curve: CurveGeometry }) {
  const { plot, levels, lines, points } = curve
  return (
    <>
      {levels.map(({ y, text }) => (
        <g key={text}>
          <path d={`M${plot.left} ${y} H${plot.right}`} className={classes.grid} />
          <text x={plot.left - 8} y={y + 4} textAnchor="end" className={classes.small}>
            {text}
          </text>
        </g>
      ))}
      {lines.map((line) => (
        <path key={line} d={line} className={classes.line} />
      ))}
      {points.map((point) => (
        <Point key={point.key} point={point} curve={curve} />
      ))}
    </>
  )
}

function Point({ point, curve }: { readonly point: CurvePoint; readonly curve: CurveGeometry }) {
  const { x, y, from, to, drawn, text, label } = point
  const { plot, step } = curve
  const width = Math.min(step - 12, 96)
  return (
    <>
      <text x={x} y={plot.bottom + 20} textAnchor="middle" className={classes.small}>
        {label}
      </text>
      {drawn === 'hidden' && <HiddenBox x={x - width / 2} y={plot.top} width={width} height={plot.bottom - plot.top} />}
      {from !== null && to !== null && <path d={`M${x} ${from} V${to}`} className={classes.whisker} />}
      {y !== null && (
        <>
          <circle cx={x} cy={y} r={5} className={classes.point} />
          <text x={x + 11} y={y - 7} className={classes.number}>
            {text}
          </text>
        </>
      )}
    </>
  )
}
