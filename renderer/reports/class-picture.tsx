import { useId } from 'react'
import type { ReportSection } from '../../preload/contract/reports.ts'
import {
  type ChangeClass,
  type ClassGeometry,
  type ClassStack,
  changeClasses,
  changeClassNames,
  classBarHeight,
  classGeometry,
} from './class-geometry.ts'
import { HiddenBox } from './hidden-box.tsx'
import { LegendEntry } from './legend-entry.tsx'
import classes from './picture.module.css'
import { PictureFrame } from './picture-frame.tsx'
import { classSummary } from './picture-summary.ts'
import { RowLabel } from './row-label.tsx'

/** Improved, not reliably changed and worse as parts of one bar for each measure: filled, empty and striped. */
export function ClassPicture({ section }: { readonly section: ReportSection }) {
  return (
    <PictureFrame
      says={classSummary(section)}
      of={(room) => {
        const geometry = classGeometry(section, room)
        return {
          ...geometry,
          drawing: geometry.stacks.map((stack) => <Stack key={stack.key} stack={stack} plot={geometry.plot} />),
        }
      }}
      legend={changeClasses.map((is) => (
        <LegendEntry key={is} sign={<ClassBox is={is} x={1} y={3} width={16} height={12} />}>
          {changeClassNames[is]}
        </LegendEntry>
      ))}
    />
  )
}

function Stack({ stack, plot }: { readonly stack: ClassStack; readonly plot: ClassGeometry['plot'] }) {
  const { y, drawn, parts, words, lines } = stack
  const whole = { x: plot.left, y, width: plot.right - plot.left, height: classBarHeight }
  const below = y + classBarHeight + 17
  return (
    <>
      <RowLabel y={y + classBarHeight / 2} lines={lines} />
      {drawn === 'hidden' && <HiddenBox {...whole} words="figures hidden" />}
      {drawn === 'none' && <rect {...whole} rx={3} className={classes.track} />}
      {parts.map(
        ({ is, x, length }) =>
          length > 0 && <ClassBox key={is} is={is} x={x} y={y} width={length} height={classBarHeight} />,
      )}
      {words.map(({ is, x, text }) => (
        <g key={is}>
          <ClassBox is={is} x={x} y={below - 10} width={12} height={10} />
          <text x={x + 18} y={below} className={classes.words}>
            {text}
          </text>
        </g>
      ))}
    </>
  )
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Told without its colour: filled, empty, or striped. */
function ClassBox({ is, ...box }: Box & { readonly is: ChangeClass }) {
  const stripes = useId()
  return (
    <>
      {is === 'worsened' && (
        <defs>
          <pattern id={stripes} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="5" className={classes.stripe} />
          </pattern>
        </defs>
      )}
      <rect
        {...box}
        className={classes.part}
        data-is={is}
        {...(is === 'worsened' ? { fill: `url(#${stripes})` } : {})}
      />
    </>
  )
}
