import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { HomePracticePage } from './home-practice-page.tsx'
import { PersonPracticePage } from './person-practice-page.tsx'

const getParentRoute = () => rootRoute
const path = '/sessions/$sessionId/home-practice'
const homePracticeRoute = createRoute({ getParentRoute, path, component: HomePracticePage })
const personPath = '/participants/$participantId/home-practice'
const personRoute = createRoute({ getParentRoute, path: personPath, component: PersonPracticePage })

export const homePracticeFeature = defineFeature({
  routes: [homePracticeRoute, personRoute],
  tabs: [
    { of: 'session', label: 'Home practice', to: path, roles: clinicalRoles },
    { of: 'person', label: 'Home practice', to: personPath, roles: clinicalRoles },
  ],
})
