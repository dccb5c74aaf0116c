import { NativeSelect, SimpleGrid } from '@mantine/core'
import type { ReportSelection, ReportSplit } from '../../preload/contract/reports.ts'
import { Section } from '../ui/section.tsx'
import type { ReportOptions } from './outcome-queries.ts'
import { splitWords } from './split-words.ts'

/** What the report is about. What would count too few people alone is named and cannot be chosen. */
export function OutcomeChoice(props: {
  readonly options: ReportOptions
  readonly selection: ReportSelection
  readonly onChoose: (selection: ReportSelection) => void
}) {
  const { options, selection, onChoose } = props
  const { programmeId, groupId, fromQuarter, toQuarter, split } = selection
  const groups = options.groups.filter((group) => programmeId === null || group.programmeId === programmeId)
  const choose = (change: Partial<ReportSelection>) => onChoose({ ...selection, ...change })
  return (
    <Section title="What the report is about">
      <SimpleGrid cols={{ base: 2, lg: 3 }} spacing="lg" verticalSpacing="md">
        <NativeSelect
          label="Programme"
          value={programmeId ?? ''}
          data={choices('All programmes', options.programmes)}
          onChange={({ currentTarget }) => choose({ programmeId: currentTarget.value || null, groupId: null })}
        />
        <NativeSelect
          label="Group"
          value={groupId ?? ''}
          data={choices('All groups', groups)}
          onChange={({ currentTarget }) => choose({ groupId: currentTarget.value || null })}
        />
        <NativeSelect
          label="Split"
          value={split}
          data={options.splits.map((value) => ({ value, label: splitWords[value] }))}
          onChange={({ currentTarget }) => choose({ split: currentTarget.value as ReportSplit })}
        />
        <NativeSelect
          label="From quarter"
          value={fromQuarter ?? ''}
          data={choices('The first one', options.quarters)}
          onChange={({ currentTarget }) => choose({ fromQuarter: currentTarget.value || null })}
        />
        <NativeSelect
          label="To quarter"
          value={toQuarter ?? ''}
          data={choices('The newest one', options.quarters)}
          onChange={({ currentTarget }) => choose({ toQuarter: currentTarget.value || null })}
        />
      </SimpleGrid>
    </Section>
  )
}

const choices = (
  all: string,
  some: readonly { readonly key: string; readonly name: string; readonly enough: boolean }[],
) => [
  { value: '', label: all },
  ...some.map(({ key, name, enough }) => ({
    value: key,
    label: enough ? name : `${name} (too few people alone)`,
    disabled: !enough,
  })),
]
