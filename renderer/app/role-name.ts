import type { Role } from '../../preload/contract/endpoint.ts'

export const roleName: Record<Role, string> = { owner: 'Owner', clinician: 'Clinician', manager: 'Manager' }
