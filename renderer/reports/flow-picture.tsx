import type { ReportSection } from '../../preload/contract/reports.ts'
import { type FlowBar, type FlowGeometry, flowBarHeight, flowGeometry } from './flow-geometry.ts'
import { HiddenBox } from './hidden-box.tsx'
import classes from './picture.module.css'
import { PictureFrame } from './picture-frame.tsx'
import { flowSummary } from './picture-summary.ts'
import { RowLabel } from './row-label.tsx'

/** How many cases came how far. */
export function FlowPicture({ section }: { readonly section: ReportSection }) {
  return (
    <PictureFrame
      says={flowSummary(section)}
      of={(room) => {
        const flow = flowGeometry(section, room)
        return { ...flow, drawing: flow.bars.map((bar) => <Bar key={bar.key} bar={bar} flow={flow} />) }
      }}
    />
  )
}

function Bar({ bar, flow: { plot, words } }: { readonly bar: FlowBar; readonly flow: FlowGeometry }) {
  const box = { x: plot.left, y: bar.y - flowBarHeight / 2, height: flowBarHeight }
  const across = plot.right - plot.left
  return (
    <>
      <RowLabel y={bar.y} lines={bar.lines} below={bar.of} />
      {bar.drawn === 'hidden' ? (
        <HiddenBox {...box} width={across} />
      ) : (
        <>
          <rect {...box} width={across} rx={3} className={classes.track} />
          <rect {...box} width={bar.length} rx={3} className={classes.bar} />
          <text x={words} y={bar.y + 5} className={classes.number}>
            {bar.words}
          </text>
        </>
      )}
    </>
  )
}
