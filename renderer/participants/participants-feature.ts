import IconFriends from '@tabler/icons-react/dist/esm/icons/IconFriends.mjs'
import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { EditParticipant } from './edit-participant.tsx'
import { NewParticipant } from './new-participant.tsx'
import { ParticipantList } from './participant-list.tsx'
import { PersonPage } from './person-page.tsx'

const getParentRoute = () => rootRoute
const listRoute = createRoute({ getParentRoute, path: '/participants', component: ParticipantList })
const newRoute = createRoute({ getParentRoute, path: '/participants/new', component: NewParticipant })
const personRoute = createRoute({ getParentRoute, path: '/participants/$participantId', component: PersonPage })
const editRoute = createRoute({
  getParentRoute,
  path: '/participants/$participantId/edit',
  component: EditParticipant,
})

export const participantsFeature = defineFeature({
  routes: [listRoute, newRoute, personRoute, editRoute],
  navigation: { label: 'Participants', to: '/participants', icon: IconFriends, roles: clinicalRoles },
})
