import { Group, Text, Title } from '@mantine/core'
import type { SignedNote } from '../../preload/contract/notes.ts'
import { Answer } from '../app/answer.tsx'
import { SaveNote } from '../app/save-note.tsx'
import { useCountry } from '../ui/country.tsx'
import { shownDay, shownInstant } from '../ui/day.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { type NoteWithAddenda, notesWithAddenda } from './notes-with-addenda.ts'
import { useNotesOf } from './participant-queries.ts'
import classes from './person-notes.module.css'

/** The person's signed notes, newest first, word for word. */
export function PersonNotes({ participantId }: { readonly participantId: string }) {
  const { query, hasMore, loadingMore, showMore } = useNotesOf(participantId)
  return (
    <Section title="Signed notes">
      <Answer query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">None yet. A note stands here once it was signed on the sheet of its session.</Text>
          ) : (
            <>
              {notesWithAddenda(rows).map((entry) => (
                <Entry key={entry.noteId} participantId={participantId} entry={entry} />
              ))}
              <ShowMore shown={rows.length} things="notes" hasMore={hasMore} busy={loadingMore} onMore={showMore} />
            </>
          )
        }
      </Answer>
    </Section>
  )
}

function Entry(props: { readonly participantId: string; readonly entry: NoteWithAddenda }) {
  const { note, addenda } = props.entry
  const country = useCountry()
  const about = note ?? addenda[0]
  if (!about) return null
  const title = `${about.groupName}, ${shownDay(about.sessionDate, country)}`
  const genuine = [about, ...addenda].every((one) => one.genuine)
  return (
    <article className={classes.entry}>
      <div className={classes.head}>
        <Title order={3} size="h4" fw={600} fz="sm">
          <TextLink to="/sessions/$sessionId" params={{ sessionId: about.sessionId }}>
            {title}
          </TextLink>
        </Title>
        <Group gap="sm" wrap="nowrap">
          {note?.kind === 'absence' && <StatusBadge tone="attention">Absent</StatusBadge>}
          {genuine && <SaveNote sessionId={about.sessionId} participantId={props.participantId} of={title} />}
        </Group>
      </div>
      {note && <Signed note={note} />}
      {addenda.map((addendum) => (
        <div key={addendum.version} className={classes.addendum}>
          <Text size="xs" fw={600}>
            Addendum
          </Text>
          <Signed note={addendum} />
        </div>
      ))}
    </article>
  )
}

function Signed({ note }: { readonly note: SignedNote }) {
  const country = useCountry()
  return (
    <>
      <p className={classes.words} dir="auto">
        {note.text}
      </p>
      <Text size="xs" c="dimmed">
        Signed by {note.author}, {shownInstant(note.at, country)}
      </Text>
      {!note.genuine && (
        <Notice tone="danger" title="These words do not fit their signature.">
          They may have been changed outside Grove. Do not rely on them, and tell the owner today.
        </Notice>
      )}
    </>
  )
}
