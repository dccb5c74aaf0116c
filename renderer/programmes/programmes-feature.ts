import IconStairs from '@tabler/icons-react/dist/esm/icons/IconStairs.mjs'
import { createRoute } from '@tanstack/react-router'
import { everyone } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { ProgrammeList } from './programme-list.tsx'
import { ProgrammePage } from './programme-page.tsx'

const getParentRoute = () => rootRoute
const listRoute = createRoute({ getParentRoute, path: '/programmes', component: ProgrammeList })
const programmeRoute = createRoute({ getParentRoute, path: '/programmes/$programmeId', component: ProgrammePage })

export const programmesFeature = defineFeature({
  routes: [listRoute, programmeRoute],
  navigation: { label: 'Programmes', to: '/programmes', icon: IconStairs, roles: everyone },
})
