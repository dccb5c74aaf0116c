import { useId } from 'react'
import classes from './picture.module.css'

/** The place of what is hidden: always the whole place, so that nothing can be measured from it. */
export function HiddenBox(props: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly words?: string
}) {
  const { x, y, width, height, words = 'hidden' } = props
  const dots = useId()
  return (
    <>
      <defs>
        <pattern id={dots} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="0.9" className={classes.dot} />
        </pattern>
      </defs>
      <rect x={x} y={y} width={width} height={height} rx={3} className={classes.ground} />
      <rect x={x} y={y} width={width} height={height} rx={3} fill={`url(#${dots})`} className={classes.hidden} />
      <text x={x + width / 2} y={y + height / 2 + 4.5} textAnchor="middle" className={classes.hiddenWords}>
        {words}
      </text>
    </>
  )
}
