import { expect, test } from 'vitest'
import { makeRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { codeLengthFault } from '../../../renderer/vault/code-length.ts'

test('a recovery code has its length, however it is typed', () => {
  const code = makeRecoveryCode()
  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', ''), ` ${code} `])
    expect(codeLengthFault(typed)).toBeUndefined()
})

test('a group left out is said with its count', () => {
  expect(codeLengthFault(makeRecoveryCode().slice(5))).toContain('Here are 24')
  expect(codeLengthFault('AAAA')).toContain('Here are 4')
})
