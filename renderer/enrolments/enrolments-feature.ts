import { createRoute } from '@tanstack/react-router'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { EndForThisPerson, EndInThisGroup } from './end-of-enrolment.tsx'
import { EnrolInThisGroup } from './enrol-in-this-group.tsx'
import { EnrolThisPerson } from './enrol-this-person.tsx'

const getParentRoute = () => rootRoute
const enrolPersonRoute = createRoute({
  getParentRoute,
  path: '/participants/$participantId/enrol',
  component: EnrolThisPerson,
})
const enrolInGroupRoute = createRoute({ getParentRoute, path: '/groups/$groupId/enrol', component: EnrolInThisGroup })
const endForPersonRoute = createRoute({
  getParentRoute,
  path: '/participants/$participantId/enrolments/$enrolmentId/end',
  component: EndForThisPerson,
})
const endInGroupRoute = createRoute({
  getParentRoute,
  path: '/groups/$groupId/enrolments/$enrolmentId/end',
  component: EndInThisGroup,
})

/** Screens of their own, so that persons and groups both lead here without knowing each other. */
export const enrolmentsFeature = defineFeature({
  routes: [enrolPersonRoute, enrolInGroupRoute, endForPersonRoute, endInGroupRoute],
})
