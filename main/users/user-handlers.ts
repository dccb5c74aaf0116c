import type { users } from '../../preload/contract/users.ts'
import type { Handlers } from '../door/handler.ts'
import { confirmUser, listRequests, listUsers } from './user-service.ts'

export const userHandlers: Handlers<typeof users> = {
  list: (desk) => listUsers(desk),
  requests: (desk) => listRequests(desk),
  confirm: (desk, said) => confirmUser(desk, said),
}
