import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs'
import { createRoute } from '@tanstack/react-router'
import { clinicalRoles } from '../../preload/contract/endpoint.ts'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { FormGroup } from './form-group.tsx'
import { GroupList } from './group-list.tsx'
import { GroupMembers } from './group-members.tsx'
import { GroupSessions } from './group-sessions.tsx'
import { GroupSteps } from './group-steps.tsx'

const getParentRoute = () => rootRoute
const listRoute = createRoute({ getParentRoute, path: '/groups', component: GroupList })
const formRoute = createRoute({ getParentRoute, path: '/groups/new', component: FormGroup })
const sessionsRoute = createRoute({ getParentRoute, path: '/groups/$groupId', component: GroupSessions })
const membersRoute = createRoute({ getParentRoute, path: '/groups/$groupId/members', component: GroupMembers })
const stepsRoute = createRoute({ getParentRoute, path: '/groups/$groupId/steps', component: GroupSteps })

export const groupsFeature = defineFeature({
  routes: [listRoute, formRoute, sessionsRoute, membersRoute, stepsRoute],
  navigation: { label: 'Groups', to: '/groups', icon: IconUsersGroup, roles: clinicalRoles },
})
