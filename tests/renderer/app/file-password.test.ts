import { expect, test } from 'vitest'
import { filePassword as allowed } from '../../../preload/contract/documents.ts'
import { filePassword } from '../../../renderer/app/file-password.ts'

test('a password can be read out, has no sign that looks like another, and is what the call takes', () => {
  const password = filePassword()
  expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/)
  expect(allowed.safeParse(password).success).toBe(true)
  expect(filePassword()).not.toBe(password)
})

test('bytes above the last whole round of the signs are thrown away, or the first signs would come more often', () => {
  const given = [255, 248, 0, 250, 30, 31, 247]
  const random = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((_, i) => given[i % given.length] ?? 0)
  // 0 is the first sign, 30 the last, 31 the first again, 247 the last.
  expect(filePassword(random)).toBe('a9a9-a9a9-a9a9-a9a9-a9a9')
})
