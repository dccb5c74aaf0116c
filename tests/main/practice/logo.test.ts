import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDocumentFrame } from '../../../main/documents/document-frame-service.ts'
import { imageSize } from '../../../main/practice/image-kind.ts'
import { practiceHandlers } from '../../../main/practice/practice-handlers.ts'
import { mostLogoBytes, practice } from '../../../preload/contract/practice.ts'
import { aJpeg, aPng } from '../../support/a-picture.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, faultsOf, throughContract } from '../../support/through-contract.ts'

const setLogo = throughContract(practice.setLogo, practiceHandlers.setLogo)
const logo = throughContract(practice.logo, practiceHandlers.logo)

let vault: TestVault
beforeEach(async () => {
  vault = await aVault()
  await aPractice(vault).withProgramme().build()
})
afterEach(() => vault.close())

const set = (image: Buffer | null) =>
  vault.asOwner((work) => setLogo(work, { image: image ? image.toString('base64') : null }))
const shown = () => vault.asManager((work) => logo(work, null))

describe('the logo', () => {
  test('is none until one is set, is replaced, and can be taken away', async () => {
    expect(await shown()).toEqual({ image: null })
    await set(aJpeg(300, 100))
    expect((await shown()).image).toMatch(/^data:image\/jpeg;base64,/)
    await set(aPng())
    expect(await shown()).toEqual({ image: `data:image/png;base64,${aPng().toString('base64')}` })
    await set(null)
    expect(await shown()).toEqual({ image: null })
  })

  test('stands in the frame of every document', async () => {
    await set(aPng())
    const frame = await vault.asClinician(readDocumentFrame)
    expect(frame.practice.logo).toMatch(/^data:image\/png;base64,/)
  })

  test.each([
    ['words', Buffer.from('hello'), 'not-valid'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'not-valid'],
    ['a GIF', Buffer.from('GIF89a'), 'not-valid'],
    ['a PNG that builds up in passes', aPng({ interlaced: true }), 'not-valid'],
    ['a PNG without its head', aPng().subarray(0, 20), 'not-valid'],
    ['a JPEG in printing colours', aJpeg(10, 10, 4), 'not-valid'],
    ['a PNG that unfolds without end', aPng({ width: 40_000, height: 40_000 }), 'too-large'],
    ['a JPEG without end', aJpeg(10, 60_000), 'too-large'],
  ])('is not %s', async (_what, image, fault) => {
    expect(await failureOf(set(image))).toEqual({ code: 'invalid', fields: { image: { fault } } })
    expect(await shown()).toEqual({ image: null })
  })

  test('is bounded, and is the owner’s to set', () => {
    expect(faultsOf(practice.setLogo, { image: 'A'.repeat(Math.ceil(mostLogoBytes / 3) * 4 + 4) })).toEqual({
      image: 'too-long',
    })
    expect(faultsOf(practice.setLogo, { image: 'https://example.org' })).toEqual({ image: 'not-valid' })
    expect(practice.setLogo.roles).toEqual(['owner'])
  })
})

test('any bytes have a size or none, and never fail', () => {
  const begun = fc.constantFrom([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff], [])
  fc.assert(
    fc.property(begun, fc.uint8Array({ maxLength: 80 }), (first, rest) => {
      const size = imageSize(new Uint8Array([...first, ...rest]))
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true)
    }),
  )
})
