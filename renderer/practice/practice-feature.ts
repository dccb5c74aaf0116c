import IconBuilding from '@tabler/icons-react/dist/esm/icons/IconBuilding.mjs'
import { createRoute } from '@tanstack/react-router'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { PracticeDetails } from './practice-details.tsx'

const practiceRoute = createRoute({ getParentRoute: () => rootRoute, path: '/practice', component: PracticeDetails })

export const practiceFeature = defineFeature({
  routes: [practiceRoute],
  navigation: { label: 'Practice', to: '/practice', icon: IconBuilding, roles: ['owner'] },
})
