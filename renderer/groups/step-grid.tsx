import { Text, VisuallyHidden } from '@mantine/core'
import { TextLink } from '../ui/text-link.tsx'
import { GridSymbol } from './grid-symbol.tsx'
import { cellWords, type GridState, gridStateWords } from './grid-words.ts'
import type { Grid } from './group-queries.ts'
import classes from './step-grid.module.css'

type Cell = Grid['cells'][number]

/** Who met which step: members down, steps across, in the order in which the group meets them. */
export function StepGrid({ grid }: { readonly grid: Grid }) {
  const cells = new Map(grid.cells.map((cell) => [`${cell.enrolmentId} ${cell.stepId}`, cell]))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={classes.frame} aria-label="Steps and members" tabIndex={0}>
        <table className={classes.grid}>
          <caption className={classes.caption}>Attendance of each member in the sessions of each step</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                Member
              </th>
              {grid.steps.map(({ stepId, title, sessions }) => (
                <th key={stepId} scope="col" className={classes.step}>
                  <span className={classes.upright}>
                    {title}
                    {sessions > 1 && (
                      <>
                        <span className={classes.times} aria-hidden>
                          {` ×${sessions}`}
                        </span>
                        <VisuallyHidden>, {sessions} sessions</VisuallyHidden>
                      </>
                    )}
                  </span>
                </th>
              ))}
              <th scope="col" className={classes.step}>
                <span className={classes.upright}>Attended in all</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {grid.members.map(({ enrolmentId, participantId, name }) => (
              <tr key={enrolmentId}>
                <th scope="row" className={classes.member}>
                  <TextLink
                    to="/participants/$participantId"
                    params={{ participantId }}
                    underline="hover"
                    c="inherit"
                    size="sm"
                  >
                    <bdi>{name}</bdi>
                  </TextLink>
                </th>
                {grid.steps.map(({ stepId }) => (
                  <td key={stepId}>
                    <CellOf cell={cells.get(`${enrolmentId} ${stepId}`)} />
                  </td>
                ))}
                <td className={classes.total}>{totalOf(grid.cells, enrolmentId)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend />
    </>
  )
}

function CellOf({ cell }: { readonly cell: Cell | undefined }) {
  if (!cell) return null
  return (
    <span className={classes.cell}>
      <GridSymbol state={cell.state} />
      <VisuallyHidden>{cellWords(cell)}</VisuallyHidden>
    </span>
  )
}

/** `5 of 6`: sessions, not steps. Empty before the first one. */
function totalOf(cells: readonly Cell[], enrolmentId: string): string {
  const own = cells.filter((cell) => cell.enrolmentId === enrolmentId)
  const held = own.reduce((sum, cell) => sum + cell.held, 0)
  return held === 0 ? '' : `${own.reduce((sum, cell) => sum + cell.attended, 0)} of ${held}`
}

const legendStates = Object.keys(gridStateWords) as GridState[]

function Legend() {
  return (
    <ul className={classes.legend} aria-label="What the signs mean">
      {legendStates.map((state) => (
        <li key={state}>
          <GridSymbol state={state} />
          <Text span size="sm">
            {gridStateWords[state]}
          </Text>
        </li>
      ))}
    </ul>
  )
}
