import { Text } from '@mantine/core'
import type { Disclosure } from '../../preload/contract/documents.ts'
import { Answer } from '../app/answer.tsx'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownInstant } from '../ui/day.ts'
import { Section } from '../ui/section.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import { useDisclosures } from './closure-queries.ts'
import { documentWords } from './closure-words.ts'

/** What left the practice about the person: what, to whom, what for, when, by whom. */
export function DisclosureList({ participantId }: { readonly participantId: string }) {
  const country = useCountry()
  const { query, hasMore, loadingMore, showMore } = useDisclosures(participantId)
  const columns: readonly Column<Disclosure>[] = [
    { key: 'document', header: 'Document', cell: ({ document }) => documentWords[document] },
    { key: 'recipient', header: 'Given to', cell: ({ recipient }) => <span dir="auto">{recipient}</span> },
    { key: 'purpose', header: 'What for', cell: ({ purpose }) => <span dir="auto">{purpose}</span> },
    { key: 'at', header: 'When', cell: ({ at }) => shownInstant(at, country) },
    { key: 'by', header: 'By', cell: ({ by }) => by },
  ]
  return (
    <Answer query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <Section title="Given to others">
            <Text c="dimmed">Nothing yet. Every document that is exported about this participant stands here.</Text>
          </Section>
        ) : (
          <Section title="Given to others" flush>
            <DataTable
              caption="Documents that were given to somebody"
              columns={columns}
              rows={rows}
              rowKey={({ disclosureId }) => disclosureId}
            />
            <ShowMore shown={rows.length} things="documents" hasMore={hasMore} busy={loadingMore} onMore={showMore} />
          </Section>
        )
      }
    </Answer>
  )
}
