import { expect, it, vi } from 'vitest'
import { useSaving } from './saving'

const later = () => new Promise<true>(resolve => setTimeout(resolve, 1, true))

it('keeps a form once, however often the button is tapped while it is checked and after', async () => {
  const keep = vi.fn(later)
  const { saveOnce } = useSaving(later)
  const taps = await Promise.all([saveOnce(keep), saveOnce(keep)])
  expect([...taps, await saveOnce(keep)]).toEqual([true, undefined, undefined])
  expect(keep).toHaveBeenCalledTimes(1)
})

it('keeps nothing that has to be mended, and takes it afterwards', async () => {
  const keep = vi.fn(later)
  let right = false
  const { saveOnce } = useSaving(() => right)
  expect(await saveOnce(keep)).toBeUndefined()
  right = true
  expect(await saveOnce(keep)).toBe(true)
})

it('says what failed, and lets him try again', async () => {
  const { failed, saveOnce } = useSaving(() => true)
  await saveOnce(() => Promise.reject(new Error('Máy hết chỗ lưu.')))
  expect(failed.value).toBe('Máy hết chỗ lưu.')
  expect(await saveOnce(later)).toBe(true)
  expect(failed.value).toBeUndefined()
})
