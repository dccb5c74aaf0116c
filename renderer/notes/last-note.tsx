import type { SheetRow } from '../../preload/contract/notes.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { Remembered } from './remembered.tsx'

/** The newest note of an earlier session, beside the one that is written. */
export function LastNote({ last }: { readonly last: NonNullable<SheetRow['lastNote']> }) {
  const country = useCountry()
  return <Remembered title={`Last note, ${shownDay(last.sessionDate, country)}`} text={last.text} />
}
