import type { audit } from '../../preload/contract/audit.ts'
import type { Handlers } from '../door/handler.ts'
import { readAudit } from './audit-service.ts'
import { verifyAudit } from './verify-audit.ts'

export const auditHandlers: Handlers<typeof audit> = {
  list: (work, asked) => readAudit(work, asked),
  verify: (desk) => verifyAudit(desk),
}
