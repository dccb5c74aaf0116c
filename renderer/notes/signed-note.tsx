import { Text, Title } from '@mantine/core'
import IconRosetteDiscountCheck from '@tabler/icons-react/dist/esm/icons/IconRosetteDiscountCheck.mjs'
import type { SheetRow, SignedNote as Signed } from '../../preload/contract/notes.ts'
import { SaveNote } from '../app/save-note.tsx'
import { useCountry } from '../ui/country.tsx'
import { shownInstant } from '../ui/day.ts'
import { Notice } from '../ui/notice.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { Addendum } from './addendum.tsx'
import classes from './signed-note.module.css'

/** A row whose note is signed: the words, whose they are, whether they still fit the signature, and its addenda. */
export function SignedNote({ row }: { readonly row: SheetRow }) {
  const [note, ...addenda] = row.signed
  if (!note) return null
  const name = row.participantId === null ? 'Group note' : row.name
  return (
    <article className={classes.note} aria-label={name}>
      <div className={classes.head}>
        <Title order={3} size="sm" fw={600}>
          {name}
        </Title>
        {note.kind === 'absence' && <StatusBadge>Not there</StatusBadge>}
        <div className={classes.actions}>
          {row.participantId !== null && row.signed.every(({ genuine }) => genuine) && (
            <SaveNote sessionId={note.sessionId} participantId={row.participantId} of={name} />
          )}
          <Addendum note={note} name={name} />
        </div>
      </div>
      <Words note={note} />
      {addenda.map((addendum) => (
        <div key={addendum.version} className={classes.addendum}>
          <Text size="xs" fw={600}>
            Addendum
          </Text>
          <Words note={addendum} />
        </div>
      ))}
    </article>
  )
}

function Words({ note }: { readonly note: Signed }) {
  const country = useCountry()
  return (
    <>
      <p className={classes.words} dir="auto">
        {note.text}
      </p>
      {note.genuine ? (
        <p className={classes.signature}>
          <IconRosetteDiscountCheck size={16} stroke={1.7} aria-hidden />
          Signed by {note.author}, {shownInstant(note.at, country)}. The signature fits.
        </p>
      ) : (
        <Notice tone="danger" title="These words do not fit their signature.">
          {note.author}, {shownInstant(note.at, country)}. They may have been changed outside Grove. Do not rely on
          them, and tell the owner today.
        </Notice>
      )}
    </>
  )
}
