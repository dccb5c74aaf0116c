import type { ReportSection } from '../../preload/contract/reports.ts'
import { type EffectLook, type ForestGeometry, type ForestLine, forestGeometry } from './forest-geometry.ts'
import { HiddenBox } from './hidden-box.tsx'
import { LegendEntry } from './legend-entry.tsx'
import classes from './picture.module.css'
import { PictureFrame } from './picture-frame.tsx'
import { forestSummary } from './picture-summary.ts'
import { RowLabel } from './row-label.tsx'

/** Effect sizes with their intervals about a line at zero. */
export function ForestPicture(props: {
  readonly section: ReportSection
  readonly betterWhenHigher: ReadonlySet<string>
}) {
  const { section, betterWhenHigher } = props
  const looks = looksIn(forestGeometry(section, betterWhenHigher, 0))
  return (
    <PictureFrame
      says={forestSummary(section, betterWhenHigher)}
      of={(room) => {
        const forest = forestGeometry(section, betterWhenHigher, room)
        return { ...forest, drawing: <Forest forest={forest} /> }
      }}
      legend={looks.map((look) => (
        <LegendEntry key={look} sign={<EffectMark x={9} y={9} look={look} />}>
          {lookWords[look]}
        </LegendEntry>
      ))}
    />
  )
}

const allLooks = ['better', 'worse', 'open'] as const satisfies readonly EffectLook[]
const looksIn = ({ lines }: ForestGeometry) => allLooks.filter((look) => lines.some(({ mark }) => mark?.look === look))
const lookWords: Readonly<Record<EffectLook, string>> = {
  better: 'Better, with the whole interval',
  worse: 'Worse, with the whole interval',
  open: 'Zero is within the interval',
}

function Forest({ forest }: { readonly forest: ForestGeometry }) {
  const { plot, bottom, zero, ticks, heads, lines } = forest
  return (
    <>
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <path d={`M${x} 0 V${bottom + 4}`} className={classes.grid} />
          <text x={x} y={bottom + 19} textAnchor="middle" className={classes.small}>
            {text}
          </text>
        </g>
      ))}
      <path d={`M${zero} 0 V${bottom + 4}`} className={classes.zero} />
      {lines.some(({ mark }) => mark) && (
        <>
          <text x={plot.left} y={bottom + 38} className={classes.small}>
            ← lower at the end
          </text>
          <text x={plot.right} y={bottom + 38} textAnchor="end" className={classes.small}>
            higher at the end →
          </text>
        </>
      )}
      {heads.map(({ key, y, text }) => (
        <text key={key} x={0} y={y + 5} className={classes.title}>
          {text}
        </text>
      ))}
      {lines.map((line) => (
        <Line key={line.key} line={line} forest={forest} />
      ))}
    </>
  )
}

function Line({ line, forest: { plot, words } }: { readonly line: ForestLine; readonly forest: ForestGeometry }) {
  const { y, mark } = line
  return (
    <>
      <RowLabel y={y} lines={line.lines} below={line.lines.length > 1 ? '' : line.pairs} />
      {line.isHidden ? (
        <HiddenBox x={plot.left} y={y - 9} width={plot.right - plot.left} height={18} />
      ) : (
        <text x={words} y={y + 5} className={mark ? classes.number : classes.small}>
          {line.words}
        </text>
      )}
      {mark && (
        <>
          {mark.from !== null && mark.to !== null && (
            <path d={`M${mark.from} ${y} H${mark.to}`} className={classes.whisker} />
          )}
          <EffectMark x={mark.x} y={y} look={mark.look} />
        </>
      )}
    </>
  )
}

/** A square where it is better, a diamond where it is worse, as in a person's course; a ring where zero is possible. */
function EffectMark({ x, y, look }: { readonly x: number; readonly y: number; readonly look: EffectLook }) {
  if (look === 'open') return <circle cx={x} cy={y} r={5} className={classes.ring} />
  const turn = look === 'worse' ? `rotate(45 ${x} ${y})` : undefined
  return <rect x={x - 5} y={y - 5} width={10} height={10} transform={turn} className={classes.point} data-look={look} />
}
