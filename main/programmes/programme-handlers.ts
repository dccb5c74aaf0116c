import type { programmes } from '../../preload/contract/programmes.ts'
import type { Handlers } from '../door/handler.ts'
import { addProgramme, readProgrammes, saveCurriculum } from './programme-service.ts'

export const programmeHandlers: Handlers<typeof programmes> = {
  list: readProgrammes,
  add: addProgramme,
  saveCurriculum,
}
