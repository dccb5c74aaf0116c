import type { groups } from '../../preload/contract/groups.ts'
import type { Handlers } from '../door/handler.ts'
import { formGroup } from './group-forming-service.ts'
import { readGrid, readGroup, readGroups } from './group-service.ts'
import { exportRegister } from './register-export-service.ts'

export const groupHandlers: Handlers<typeof groups> = {
  list: readGroups,
  form: formGroup,
  get: (work, { groupId }) => readGroup(work, groupId),
  grid: (work, { groupId }) => readGrid(work, groupId),
  exportRegister,
}
