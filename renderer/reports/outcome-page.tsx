import { Box } from '@mantine/core'
import { useState } from 'react'
import type { OutcomeReport, ReportSelection, SectionKey } from '../../preload/contract/reports.ts'
import { Answer } from '../app/answer.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { betterWhenHigher } from './measure-direction.ts'
import { OutcomeChoice } from './outcome-choice.tsx'
import { type ReportOptions, useOutcomeReport, useReportOptions } from './outcome-queries.ts'
import { OutcomeSection } from './outcome-section.tsx'
import { ReportTabs } from './report-tabs.tsx'
import { SaveReport } from './save-report.tsx'

const everything: ReportSelection = {
  programmeId: null,
  groupId: null,
  fromQuarter: null,
  toQuarter: null,
  split: 'none',
}

/** What became of the people: counted from the pseudonymous file alone. */
export function OutcomePage() {
  const query = useReportOptions()
  return (
    <Page
      title="Outcome report"
      description="Cases and scores, counted. No names and no words of a record are in it."
      width="wide"
    >
      <ReportTabs />
      <Answer query={query} loadingLines={8}>
        {(options) => <Report options={options} />}
      </Answer>
    </Page>
  )
}

function Report({ options }: { readonly options: ReportOptions }) {
  const [selection, setSelection] = useState(everything)
  // Here and not in a section: a table stays as it was put when the report is asked about something else.
  const [openTables, setOpenTables] = useState<readonly SectionKey[]>([])
  const query = useOutcomeReport(selection)
  return (
    <>
      <OutcomeChoice options={options} selection={selection} onChoose={setSelection} />
      <Answer query={query} loadingLines={8}>
        {(report) => (
          <>
            <Figures
              report={report}
              openTables={openTables}
              onTable={(key, isOpen) =>
                setOpenTables((open) => [...open.filter((other) => other !== key), ...(isOpen ? [key] : [])])
              }
            />
            <SaveReport selection={selection} />
          </>
        )}
      </Answer>
    </>
  )
}

function Figures(props: {
  readonly report: OutcomeReport
  readonly openTables: readonly SectionKey[]
  readonly onTable: (key: SectionKey, isOpen: boolean) => void
}) {
  const { report, openTables, onTable } = props
  const higher = betterWhenHigher(report.sections)
  return (
    <>
      {report.anyHidden && (
        <Box my="lg">
          <Notice title="Some figures are hidden">
            They count fewer than {report.smallestCell} people, or something that could be worked out from them does. So
            few could be recognised.
          </Notice>
        </Box>
      )}
      {report.sections.map((section) => (
        <OutcomeSection
          key={section.key}
          section={section}
          betterWhenHigher={higher}
          isTableOpen={openTables.includes(section.key)}
          onTable={(isOpen) => onTable(section.key, isOpen)}
        />
      ))}
      <Section title="What was asked">
        <Facts facts={report.inputs.map(({ label, text }) => ({ label, value: text }))} />
      </Section>
      <Section title="How it is counted">
        <Facts facts={report.definitions.map(({ term, text }) => ({ label: term, value: text }))} />
      </Section>
    </>
  )
}
