import type { ReportSection } from '../../preload/contract/reports.ts'
import { type BeforeAfterPanel, beforeAfterPanels, panelSize } from './before-after-geometry.ts'
import { pairsWords } from './figure-words.ts'
import { HiddenBox } from './hidden-box.tsx'
import classes from './picture.module.css'
import { panelSummary } from './picture-summary.ts'

/** A small panel for each measure, because their scales differ. */
export function BeforeAfterPicture({ section }: { readonly section: ReportSection }) {
  return (
    <figure className={classes.figure}>
      <div className={classes.panels}>
        {beforeAfterPanels(section).map((panel) => (
          <svg
            key={panel.key}
            role="img"
            aria-label={panelSummary(panel)}
            width={panelSize.width}
            height={panelSize.height}
            className={classes.panel}
          >
            <Panel panel={panel} />
          </svg>
        ))}
      </div>
      <figcaption className={classes.legend}>
        Points are means, the lines through them one standard deviation to each side. Each measure has a scale of its
        own.
      </figcaption>
    </figure>
  )
}

const inset = 14

function Panel({ panel }: { readonly panel: BeforeAfterPanel }) {
  const { lines, drawn, pairs } = panel
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} x={inset} y={24 + i * 17} className={classes.title}>
          {line}
        </text>
      ))}
      {drawn === 'shown' && (
        <text x={inset} y={24 + lines.length * 17} className={classes.small}>
          {pairsWords(pairs)}
        </text>
      )}
      {drawn === 'shown' && <Slope panel={panel} />}
      {drawn === 'hidden' && (
        <HiddenBox x={inset} y={panelSize.top - 18} width={panelSize.width - 2 * inset} height={196} />
      )}
      {drawn === 'none' && (
        <text x={inset} y={panelSize.top + 20} className={classes.small}>
          No figures: {pairsWords(pairs)}
        </text>
      )}
    </>
  )
}

function Slope({ panel: { first, last, higherIs, change, interval } }: { readonly panel: BeforeAfterPanel }) {
  const { top, bottom, width } = panelSize
  const [above, below] = higherIs === 'worse' ? ['worse', 'better'] : ['better', 'worse']
  return (
    <>
      <text x={width - inset} y={top + 4} textAnchor="end" className={classes.small}>
        ↑ {above}
      </text>
      <text x={width - inset} y={bottom + 4} textAnchor="end" className={classes.small}>
        ↓ {below}
      </text>
      {[first, last].map(
        ({ x, whisker }) =>
          whisker && <path key={x} d={`M${x} ${whisker[0]} V${whisker[1]}`} className={classes.whisker} />,
      )}
      <path d={`M${first.x} ${first.y} L${last.x} ${last.y}`} className={classes.line} />
      {[first, last].map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={5} className={classes.point} />
      ))}
      <text x={first.x - 12} y={first.y + 5} textAnchor="end" className={classes.number}>
        {first.text}
      </text>
      <text x={last.x + 12} y={last.y + 5} className={classes.number}>
        {last.text}
      </text>
      <text x={first.x} y={bottom + 22} textAnchor="middle" className={classes.small}>
        First
      </text>
      <text x={last.x} y={bottom + 22} textAnchor="middle" className={classes.small}>
        Last
      </text>
      <text x={width / 2} y={bottom + 50} textAnchor="middle" className={classes.label}>
        Change {change}
      </text>
      {interval !== '' && (
        <text x={width / 2} y={bottom + 70} textAnchor="middle" className={classes.small}>
          95%: {interval}
        </text>
      )}
    </>
  )
}
