import type { Person } from '../app/use-person.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { genderWords, populationWords } from './participant-words.ts'

export function PersonDetails({ person }: { readonly person: Person }) {
  const country = useCountry()
  const { participantId } = person
  return (
    <Section
      title="Details"
      action={
        <TextLink to="/participants/$participantId/edit" params={{ participantId }} size="sm">
          Edit
        </TextLink>
      }
    >
      <Facts
        facts={[
          { label: 'Name', value: `${person.givenName} ${person.familyName}` },
          { label: 'Date of birth', value: person.birthDate && shownDay(person.birthDate, country) },
          { label: 'Gender', value: genderWords[person.gender] },
          { label: 'Telephone', value: person.phone },
          { label: 'E-mail', value: person.email },
          { label: 'Address', value: person.address },
          { label: 'Languages', value: person.languages },
          {
            label: 'What brings the person here',
            value: person.populations.map((population) => populationWords[population]).join(', '),
          },
          { label: 'Supports', value: person.supports },
        ]}
      />
    </Section>
  )
}
