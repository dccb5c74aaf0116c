import type { practice } from '../../preload/contract/practice.ts'
import type { Handlers } from '../door/handler.ts'
import { changeLogo, showLogo } from './logo-service.ts'
import { changePractice, readPractice } from './practice-service.ts'

export const practiceHandlers: Handlers<typeof practice> = {
  get: readPractice,
  update: changePractice,
  logo: showLogo,
  setLogo: changeLogo,
}
