import { useQueries, useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { measures } from '../../preload/contract/measures.ts'
import { call } from '../app/call.ts'
import type { Person } from '../app/use-person.ts'

export type Course = Output<typeof measures.course>
export type Administration = Output<typeof measures.administration>
export type GivenMeasure = Output<typeof measures.give>
export type MeasurePlan = Output<typeof measures.plan>

/** Everything that a measure given, corrected or taken back may change, the start page's list of flags included. */
export const measuresKey = ['measures'] as const

/** The same for as long as Grove runs. */
export const useCatalogue = () =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: () => call(window.grove.measures.catalogue()),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useCourse = (participantId: string) =>
  useQuery({
    queryKey: [...measuresKey, 'course', participantId],
    queryFn: () => call(window.grove.measures.course({ participantId })),
  })

export const useDueForPerson = (participantId: string) =>
  useQuery({
    queryKey: [...measuresKey, 'due for person', participantId],
    queryFn: () => call(window.grove.measures.dueForPerson({ participantId })),
  })

/** Read once for each visit: a row of the grid must not go away under the hand because it was saved. */
export const useDueForSession = (sessionId: string) =>
  useQuery({
    queryKey: ['measures due for session', sessionId],
    queryFn: () => call(window.grove.measures.dueForSession({ sessionId })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useAdministration = (administrationId: string) =>
  useQuery({
    queryKey: [...measuresKey, 'administration', administrationId],
    queryFn: () => call(window.grove.measures.administration({ administrationId })),
  })

export const usePlanOf = (programmeId: string) =>
  useQuery({
    queryKey: [...measuresKey, 'plan', programmeId],
    queryFn: () => call(window.grove.measures.plan({ programmeId })),
  })

export type SessionOfPerson = {
  readonly sessionId: string
  readonly number: number
  readonly stepTitle: string
  readonly date: string
  readonly groupName: string
}

/** The sessions in which the person has or had a place, newest group first; asked only when one is to be chosen. */
export function useSessionsOf({ enrolments }: Person, wanted: boolean) {
  const running = enrolments.filter(({ endedWith }) => endedWith === null)
  const asked = running.length > 0 ? running : enrolments.slice(0, 1)
  return useQueries({
    queries: (wanted ? asked : []).map(({ groupId }) => ({
      queryKey: ['groups', 'get', groupId],
      queryFn: () => call(window.grove.groups.get({ groupId })),
    })),
    combine: (answers) => ({
      error: answers.find(({ error }) => error)?.error ?? null,
      sessions: answers.flatMap(({ data }): readonly SessionOfPerson[] =>
        data
          ? data.sessions
              .filter(({ state }) => state !== 'cancelled')
              .map((session) => ({ ...session, groupName: data.name }))
          : [],
      ),
    }),
  })
}
