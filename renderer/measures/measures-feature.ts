import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { AdministrationPage } from './administration-page.tsx'
import { CoursePage } from './course-page.tsx'
import { GivePage } from './give-page.tsx'
import { giveSearch } from './give-search.ts'

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

/** A person's course, and every measure that was given. */
export const measuresFeature = defineFeature({
  routes: [courseRoute, giveRoute, administrationRoute],
  tabs: [{ of: 'person', label: 'Course', to: '/participants/$participantId/course', roles: clinicalRoles }],
})
