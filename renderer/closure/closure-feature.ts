import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { ClosurePage } from './closure-page.tsx'
import { PersonClosure } from './person-closure.tsx'

const getParentRoute = () => rootRoute
const personPath = '/participants/$participantId/closure'
const personRoute = createRoute({ getParentRoute, path: personPath, component: PersonClosure })
const closeRoute = createRoute({
  getParentRoute,
  path: '/participants/$participantId/enrolments/$enrolmentId/closure',
  component: ClosurePage,
})

export const closureFeature = defineFeature({
  routes: [personRoute, closeRoute],
  tabs: [{ of: 'person', label: 'Closure', to: personPath, roles: clinicalRoles }],
})
