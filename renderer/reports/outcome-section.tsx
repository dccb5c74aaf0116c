import { Text, VisuallyHidden } from '@mantine/core'
import type { ReportSection } from '../../preload/contract/reports.ts'
import { Section } from '../ui/section.tsx'
import classes from './outcome-section.module.css'
import { OutcomeTable } from './outcome-table.tsx'
import { SectionPicture } from './section-picture.tsx'

/** One part of the report: its picture with the table behind it, or its table. */
export function OutcomeSection(props: {
  readonly section: ReportSection
  readonly betterWhenHigher: ReadonlySet<string>
  readonly isTableOpen: boolean
  readonly onTable: (isOpen: boolean) => void
}) {
  const { section, betterWhenHigher, isTableOpen, onTable } = props
  const { title, notes, picture, rows } = section
  return (
    <Section title={title} flush>
      {notes.length > 0 && (
        <div className={classes.notes}>
          {notes.map((note) => (
            <Text key={note} size="sm" c="dimmed">
              {note}
            </Text>
          ))}
        </div>
      )}
      {picture === null || rows.length === 0 ? (
        <OutcomeTable section={section} />
      ) : (
        <>
          <SectionPicture section={section} betterWhenHigher={betterWhenHigher} />
          <details
            className={classes.behind}
            open={isTableOpen}
            onToggle={({ currentTarget }) => onTable(currentTarget.open)}
          >
            <summary>
              Table<VisuallyHidden>: {title}</VisuallyHidden>
            </summary>
            <OutcomeTable section={section} />
          </details>
        </>
      )}
    </Section>
  )
}
