import { Text, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { homePractice, MemberReport } from '../../preload/contract/home-practice.ts'
import { failureText } from '../app/failure-text.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { Section } from '../ui/section.tsx'
import { homePracticeReasons } from './home-practice-reasons.ts'
import classes from './member-reports.module.css'
import { reportOf, reportWords } from './report-entry.ts'
import { type ReportRow, useReports } from './use-reports.ts'

type Before = Output<typeof homePractice.ofSession>['before']

/** Where Enter leads after the last member. */
export const nextWordsId = 'home-practice-words'
const helpId = 'home-practice-help'
const fieldId = (enrolmentId: string) => `report-${enrolmentId}`

/** What was set last time, and one short field for each member. */
export function MemberReports(props: {
  readonly session: GroupSession
  readonly before: Before
  readonly reports: readonly MemberReport[]
}) {
  const { session, before, reports } = props
  if (!before)
    return (
      <Section title="Since last time">
        <Text c="dimmed">No session before this one has set any home practice.</Text>
      </Section>
    )
  return (
    <Section title="Since last time">
      <p className={classes.set} dir="auto">
        {before.words}
      </p>
      <Text size="sm" c="dimmed">
        Set in session {before.sessionNumber}, to be done {timesWords(before.plannedTimes)}
      </Text>
      {reports.length === 0 ? (
        <Text c="dimmed" mt="md">
          Nobody belongs to this session.
        </Text>
      ) : (
        <Rows session={session} reports={reports} />
      )}
    </Section>
  )
}

const timesWords = (times: number) => (times === 1 ? 'once' : `${times} times`)

function Rows({ session, reports }: { readonly session: GroupSession; readonly reports: readonly MemberReport[] }) {
  const { rows, type, leave, hasUnsaved } = useReports(session.sessionId, reports)
  const absent = new Set(
    session.members.filter(({ attendance }) => attendance?.state === 'absent').map(({ enrolmentId }) => enrolmentId),
  )
  const order = reports.map(({ enrolmentId }) => enrolmentId)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, enrolmentId: string) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = order[order.indexOf(enrolmentId) + step]
    // Enter at something wrong stays there; the arrows may go past it.
    if (event.key === 'Enter' && !leave(enrolmentId)) return
    const target = next ? fieldId(next) : event.key === 'Enter' ? nextWordsId : null
    if (target) document.getElementById(target)?.focus()
  }
  return (
    <>
      <LeaveGuard when={hasUnsaved} />
      <p className={classes.help} id={helpId}>
        Type how often and how helpful, 0 to 10: <kbd>3 8</kbd>. Not done: <kbd>0</kbd>. Helpfulness not said:{' '}
        <kbd>4 -</kbd>. Enter goes to the next row.
      </p>
      <ul className={classes.rows}>
        {reports.map(({ enrolmentId, name }) => {
          const row = rows[enrolmentId]
          return (
            row && (
              <li key={enrolmentId} className={classes.row}>
                <span className={classes.name}>
                  {name}
                  {absent.has(enrolmentId) && <span className={classes.absent}>Absent today</span>}
                </span>
                <TextInput
                  id={fieldId(enrolmentId)}
                  aria-label={`Home practice: ${name}`}
                  aria-describedby={`${helpId} ${fieldId(enrolmentId)}-said`}
                  className={classes.field ?? ''}
                  autoComplete="off"
                  spellCheck={false}
                  value={row.typed}
                  error={row.why !== null || row.failure !== null}
                  onChange={(event) => type(enrolmentId, event.currentTarget.value)}
                  onFocus={(event) => event.currentTarget.select()}
                  onBlur={() => leave(enrolmentId)}
                  onKeyDown={(event) => onKeyDown(event, enrolmentId)}
                />
                <Said id={`${fieldId(enrolmentId)}-said`} row={row} />
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}

/** What Grove understood, or what is wrong, while the eye is still on the row. */
function Said({ id, row }: { readonly id: string; readonly row: ReportRow }) {
  const entry = reportOf(row.typed)
  const wrong = row.failure ? `Not saved. ${failureText(row.failure, homePracticeReasons).title}` : row.why
  return (
    <span id={id} className={classes.said} data-wrong={wrong !== null || undefined} role="status">
      {wrong ?? (entry.is === 'report' ? reportWords(entry.report) : '')}
      {row.justSaved && <span className={classes.saved}>Saved</span>}
    </span>
  )
}
