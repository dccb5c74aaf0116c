import { Table, Text, Title } from '@mantine/core'
import type { ClosureForm, ClosureSection, MeasureInClosure } from '../../preload/contract/closure.ts'
import { closureFormWords } from './closure-words.ts'
import { CoursePicture } from './course-picture.tsx'
import classes from './version-sheet.module.css'

/** One version as it will be printed, and below it what it leaves out. */
export function VersionSheet(props: {
  readonly form: ClosureForm
  readonly sections: readonly ClosureSection[]
  readonly measures: readonly MeasureInClosure[]
  readonly leftOut: readonly string[]
}) {
  const { form, sections, measures, leftOut } = props
  return (
    <div className={classes.version}>
      <article className={classes.sheet} aria-label={closureFormWords[form]}>
        {sections.map((section) => (
          <Part key={section.heading} section={section} measures={measures} plain={form === 'participant'} />
        ))}
      </article>
      <section
        className={classes.leftOut}
        aria-label={`Left out of the version ${closureFormWords[form].toLowerCase()}`}
      >
        <Title order={3} size="h4" fz="sm" fw={600}>
          Left out of this version
        </Title>
        <ul>
          {leftOut.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Part(props: {
  readonly section: ClosureSection
  readonly measures: readonly MeasureInClosure[]
  readonly plain: boolean
}) {
  const { heading, paragraphs, columns, rows, charts } = props.section
  const drawn = props.measures.filter(({ instrument }) => charts.includes(instrument))
  return (
    <section className={classes.part}>
      <Title order={3} size="h4">
        {heading}
      </Title>
      {columns.length > 0 && <Rows columns={columns} rows={rows} caption={heading} />}
      {paragraphs.map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may have the same words, and none moves
        <p key={i} className={classes.words} dir="auto">
          {paragraph}
        </p>
      ))}
      {columns.length === 0 && rows.length > 0 && <Rows columns={columns} rows={rows} caption={heading} />}
      {drawn.map((measure) => (
        <figure key={measure.instrument} className={classes.figure}>
          <Text component="figcaption" size="sm" c="dimmed">
            {measure.name}
          </Text>
          <CoursePicture measure={measure} plain={props.plain} />
        </figure>
      ))}
    </section>
  )
}

function Rows(props: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly caption: string
}) {
  const { columns, rows } = props
  return (
    <Table className={classes.rows ?? ''} aria-label={props.caption}>
      {columns.length > 0 && (
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {rows.map(([first, ...rest], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none moves
          <Table.Tr key={place}>
            <Table.Th scope="row" fw={columns.length > 0 ? 400 : 500}>
              {first}
            </Table.Th>
            {rest.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
              <Table.Td key={i}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
