import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { IntakePage } from './intake-page.tsx'

const getParentRoute = () => rootRoute
const intakeRoute = createRoute({ getParentRoute, path: '/participants/$participantId/intake', component: IntakePage })

export const intakeFeature = defineFeature({
  routes: [intakeRoute],
  tabs: [{ of: 'person', label: 'Intake', to: '/participants/$participantId/intake', roles: clinicalRoles }],
})
