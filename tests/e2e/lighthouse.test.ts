import { expect, it } from 'vitest'
import { scoreScreens } from '../support/lighthouse'
import { url } from '../support/stack'

/** Those of every evening; the bench scores all. axe looks at all of them in screens.test.ts. */
const EVERY_EVENING = ['dang-nhap', 'hom-nay', 'ho-dan', 'ghi-luot', 'so-gui', 'bao-cao']

it('lighthouse finds nothing to better on the screens of every evening', async () => {
  const scored = await scoreScreens(url, 'phone', EVERY_EVENING)
  expect(scored).toEqual(EVERY_EVENING.map(screen => ({ screen, score: 100, missing: [] })))
}, 600_000)
