import type { vault } from '../../preload/contract/vault.ts'
import type { Handlers } from '../door/handler.ts'
import { describeVault } from './describe-vault.ts'
import { beginJoin, finishJoin, recover } from './join-vault.ts'
import { makeDemoPractice } from './make-demo-practice.ts'
import { mustNotWait } from './must-be-passphrase.ts'
import { makePassphrase } from './passphrase.ts'
import { judgePassphrase } from './passphrase-rule.ts'
import { enterRoom, leaveRoom } from './room-state.ts'
import { beginSetUp, finishSetUp } from './set-up-vault.ts'
import { signIn } from './sign-in.ts'

export const vaultHandlers: Handlers<typeof vault> = {
  state: (desk) => describeVault(desk),
  suggestPassphrase: () => ({ passphrase: makePassphrase() }),
  estimatePassphrase: (_desk, { passphrase }) => judgePassphrase(passphrase),
  beginSetUp: (desk, { practiceName, country, displayName, passphrase }) =>
    beginSetUp(desk, { practice: { name: practiceName, country }, displayName, passphrase }),
  finishSetUp: (desk, { recoveryCode }) => finishSetUp(desk, recoveryCode),
  makeDemo: (desk) => makeDemoPractice(desk),
  unlock: (desk, secret) => signIn(desk, secret),
  beginJoin: (desk, asked) => beginJoin(desk, asked),
  finishJoin: (desk, { recoveryCode }) => finishJoin(desk, recoveryCode),
  recover(desk, asked) {
    mustNotWait(desk)
    return recover(desk, asked)
  },
  enterRoom: (desk, { sessionId }) => enterRoom(desk, sessionId),
  leaveRoom: (desk) => leaveRoom(desk),
}
