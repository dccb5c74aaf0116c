import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs'
import { createRoute } from '@tanstack/react-router'
import { everyone } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { GroupReport } from './group-report.tsx'
import { OutcomePage } from './outcome-page.tsx'

const getParentRoute = () => rootRoute
const reportRoute = createRoute({ getParentRoute, path: '/reports', component: GroupReport })
const outcomeRoute = createRoute({ getParentRoute, path: '/reports/outcome', component: OutcomePage })

export const reportsFeature = defineFeature({
  routes: [reportRoute, outcomeRoute],
  navigation: { label: 'Reports', to: '/reports', icon: IconChartBar, roles: everyone },
})
