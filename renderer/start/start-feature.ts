import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import { createRoute } from '@tanstack/react-router'
import { everyone } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { StartPage } from './start-page.tsx'

const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage })

export const startFeature = defineFeature({
  routes: [startRoute],
  navigation: { label: 'Start', to: '/', icon: IconHome, roles: everyone },
})
