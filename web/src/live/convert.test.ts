import { Timestamp } from 'firebase/firestore/lite'
import { expect, it } from 'vitest'
import { withNumbers } from './convert'

it('turns timestamps into milliseconds with the microseconds as a fraction', () => {
  expect(withNumbers({ asOf: new Timestamp(1_700_000_000, 123_456_000), name: 'Tỉnh Sơn La', parent: null }))
    .toEqual({ asOf: 1_700_000_000_123.456, name: 'Tỉnh Sơn La', parent: null })
})
