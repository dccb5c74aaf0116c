import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'

type Row = { readonly number: number; readonly question: string; readonly answer: string }

/** Every question with its answer, in the words of the form where they may be shown. */
export function AnswerList(props: { readonly facts: InstrumentFacts; readonly answers: readonly (number | null)[] }) {
  const { facts, answers } = props
  const rows = facts.items.map((item, place): Row => {
    const answer = answers[place] ?? null
    const words = item.options.find(({ value }) => value === answer)?.text
    return {
      number: item.number,
      question: item.text ?? `Question ${item.number}`,
      answer: answer === null ? 'No answer' : words ? `${answer}: ${words}` : String(answer),
    }
  })
  return (
    <DataTable
      caption={`Answers to ${facts.name}`}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
    />
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'number', header: 'No.', width: '4rem', align: 'right', cell: ({ number }) => number },
  { key: 'question', header: 'Question', cell: ({ question }) => question },
  { key: 'answer', header: 'Answer', width: '16rem', cell: ({ answer }) => answer },
]
