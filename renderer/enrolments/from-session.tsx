import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { type Group, sessionsToJoin } from './enrolling.ts'

/** The session from which the person takes part; the next one is proposed. */
export function FromSession({ group, ...rest }: NativeSelectProps & { readonly group: Group }) {
  const country = useCountry()
  return (
    <NativeSelect
      label="Takes part from"
      {...rest}
      data={sessionsToJoin(group).map(({ number, stepTitle, date }) => ({
        value: String(number),
        label: `Session ${number}, ${shownDay(date, country)}: ${stepTitle}`,
      }))}
    />
  )
}
