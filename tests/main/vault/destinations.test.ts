import { expect, test } from 'vitest'
import { keepDestinations } from '../../../main/vault/destinations.ts'

test('a place is taken once', async () => {
  const destinations = keepDestinations(1)
  destinations.add('a', '/home/x.pdf')
  expect(await destinations.take('a')).toBe('/home/x.pdf')
  await expect(destinations.take('a')).rejects.toMatchObject({ failure: { code: 'not-found', reason: 'destination' } })
})

test('whoever asks before the place is known gets it when it comes, and nobody after them', async () => {
  const destinations = keepDestinations()
  const early = destinations.take('a')
  destinations.add('b', '/home/y.pdf')
  destinations.add('a', '/home/x.pdf')
  expect(await early).toBe('/home/x.pdf')
  const late = destinations.take('a')
  destinations.forget()
  await expect(late).rejects.toMatchObject({ failure: { code: 'locked' } })
})

test('eight places are kept, the newest', async () => {
  const destinations = keepDestinations(1)
  for (let n = 0; n < 10; n++) destinations.add(`t${n}`, `/${n}`)
  await expect(destinations.take('t1')).rejects.toMatchObject({ failure: { code: 'not-found' } })
  for (let n = 2; n < 10; n++) expect(await destinations.take(`t${n}`)).toBe(`/${n}`)
})

test('after a lock there are none', async () => {
  const destinations = keepDestinations(1)
  destinations.add('a', '/home/x.pdf')
  destinations.forget()
  await expect(destinations.take('a')).rejects.toMatchObject({ failure: { code: 'not-found' } })
})
