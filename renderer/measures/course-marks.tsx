import classes from './course-chart.module.css'
import type { PointLook, SessionLook } from './course-geometry.ts'

/** A form for each class of change: round, square where it is reliably better, a diamond where it is reliably worse. */
export function PointMark({ x, y, look }: { readonly x: number; readonly y: number; readonly look: PointLook }) {
  if (look === 'plain') return <circle cx={x} cy={y} r={5} className={classes.point} />
  const turn = look === 'worsened' ? `rotate(45 ${x} ${y})` : undefined
  return <rect x={x - 5} y={y - 5} width={10} height={10} transform={turn} className={classes.point} data-look={look} />
}

/** Filled in, and no score came of it. */
export function UnscoredMark({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className={classes.unscored}>
      <circle cx={x} cy={y} r={7} />
      <text x={x} y={y + 4} textAnchor="middle">
        ?
      </text>
    </g>
  )
}

/** Filled: attended. A cross: missed. A ring: nobody has recorded it. */
export function SessionMark({ x, y, is }: { readonly x: number; readonly y: number; readonly is: SessionLook }) {
  if (is === 'missed') return <path d={cross(x, y, 4)} className={classes.missed} />
  return <circle cx={x} cy={y} r={4} className={classes.session} data-is={is} />
}

const cross = (x: number, y: number, arm: number): string =>
  `M${x - arm} ${y - arm} L${x + arm} ${y + arm} M${x + arm} ${y - arm} L${x - arm} ${y + arm}`
