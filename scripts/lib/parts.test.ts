import { expect, it } from 'vitest'
import { countReport } from './parts'

it('counts what the report says', () => {
  expect(countReport({ numPassedTests: 5, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
})

it('takes a crash, an error outside of tests and no test at all for a failure', () => {
  expect(countReport(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  expect(countReport({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
  expect(countReport({ numPassedTests: 0, numFailedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})
