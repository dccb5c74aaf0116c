import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs'
import { createRoute } from '@tanstack/react-router'
import { everyone } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { GroupReport } from './group-report.tsx'

const reportRoute = createRoute({ getParentRoute: () => rootRoute, path: '/reports', component: GroupReport })

export const reportsFeature = defineFeature({
  routes: [reportRoute],
  navigation: { label: 'Reports', to: '/reports', icon: IconChartBar, roles: everyone },
})
