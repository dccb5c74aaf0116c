import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import { createRoute } from '@tanstack/react-router'
import { roles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { UserList } from './user-list.tsx'

const userListRoute = createRoute({ getParentRoute: () => rootRoute, path: '/users', component: UserList })

export const usersFeature = defineFeature({
  routes: [userListRoute],
  navigation: { label: 'Users', to: '/users', icon: IconUsers, roles },
})
