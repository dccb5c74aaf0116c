import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { GoalsPage } from './goals-page.tsx'

const path = '/participants/$participantId/goals'
const goalsRoute = createRoute({ getParentRoute: () => rootRoute, path, component: GoalsPage })

export const goalsFeature = defineFeature({
  routes: [goalsRoute],
  tabs: [{ of: 'person', label: 'Goals', to: path, roles: clinicalRoles }],
})
