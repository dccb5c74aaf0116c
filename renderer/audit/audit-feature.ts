import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import { createRoute } from '@tanstack/react-router'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { AuditOfNumbers, AuditOfRecords } from './audit-page.tsx'

const getParentRoute = () => rootRoute
const recordsRoute = createRoute({ getParentRoute, path: '/audit', component: AuditOfRecords })
const numbersRoute = createRoute({ getParentRoute, path: '/audit/numbers', component: AuditOfNumbers })

export const auditFeature = defineFeature({
  routes: [recordsRoute, numbersRoute],
  navigation: { label: 'Audit', to: '/audit', icon: IconShieldCheck, roles: ['owner'] },
})
