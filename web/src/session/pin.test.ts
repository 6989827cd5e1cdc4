import { expect, it } from 'vitest'
import { fitsPin, isPin, keepPin } from './pin'

it('keeps a PIN that can be tried and not be read', async () => {
  const kept = await keepPin('4711')
  expect(JSON.stringify(kept)).not.toContain('4711')
  expect(await fitsPin('4711', kept)).toBe(true)
  expect(await fitsPin('4712', kept)).toBe(false)
  expect((await keepPin('4711')).hash).not.toBe(kept.hash)
})

it('takes four digits and nothing else', () => {
  expect(['0000', '1234'].every(isPin)).toBe(true)
  expect(['123', '12345', '12a4', ' 123', ''].some(isPin)).toBe(false)
})
