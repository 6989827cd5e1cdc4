import { expect, it } from 'vitest'
import { allowLocal } from './firebase-config'

it('lets the page reach the emulators and leaves the rest of the policy alone', () => {
  expect(allowLocal('default-src \'self\'; connect-src \'self\' https://x.vn; object-src \'none\'', [8080]))
    .toBe('default-src \'self\'; connect-src \'self\' https://x.vn http://localhost:8080 http://127.0.0.1:8080; object-src \'none\'')
})
