import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { SafetyPage } from './safety-page.tsx'

const path = '/participants/$participantId/safety-plan'
const safetyRoute = createRoute({ getParentRoute: () => rootRoute, path, component: SafetyPage })

export const safetyFeature = defineFeature({
  routes: [safetyRoute],
  tabs: [{ of: 'person', label: 'Safety plan', to: path, roles: clinicalRoles }],
})
