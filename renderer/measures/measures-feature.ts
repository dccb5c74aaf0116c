import { createRoute } from '@tanstack/react-router'
import { clinicalRoles, everyone } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { AdministrationPage } from './administration-page.tsx'
import { CoursePage } from './course-page.tsx'
import { GivePage } from './give-page.tsx'
import { giveSearch } from './give-search.ts'
import { PlanPage } from './plan-page.tsx'
import { SessionMeasuresPage } from './session-measures-page.tsx'

const getParentRoute = () => rootRoute
const courseRoute = createRoute({ getParentRoute, path: '/participants/$participantId/course', component: CoursePage })
const giveRoute = createRoute({
  getParentRoute,
  path: '/participants/$participantId/measures/new',
  component: GivePage,
  validateSearch: giveSearch,
})
const administrationRoute = createRoute({
  getParentRoute,
  path: '/participants/$participantId/measures/$administrationId',
  component: AdministrationPage,
})
const sessionRoute = createRoute({
  getParentRoute,
  path: '/sessions/$sessionId/measures',
  component: SessionMeasuresPage,
})
const planRoute = createRoute({ getParentRoute, path: '/programmes/$programmeId/measures', component: PlanPage })

/** Measures given, a person's course, what is due in a session, and what a programme gives when. */
export const measuresFeature = defineFeature({
  routes: [courseRoute, giveRoute, administrationRoute, sessionRoute, planRoute],
  tabs: [
    { of: 'person', label: 'Course', to: '/participants/$participantId/course', roles: clinicalRoles },
    { of: 'session', label: 'Measures', to: '/sessions/$sessionId/measures', roles: clinicalRoles },
    { of: 'programme', label: 'Measures', to: '/programmes/$programmeId/measures', roles: everyone },
  ],
})
