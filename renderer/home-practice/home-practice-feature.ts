import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { HomePracticePage } from './home-practice-page.tsx'

const path = '/sessions/$sessionId/home-practice'
const homePracticeRoute = createRoute({ getParentRoute: () => rootRoute, path, component: HomePracticePage })

export const homePracticeFeature = defineFeature({
  routes: [homePracticeRoute],
  tabs: [{ of: 'session', label: 'Home practice', to: path, roles: clinicalRoles }],
})
