import { expect, it } from 'vitest'
import { countReport, passedElsewhere } from './parts'

it('counts what the report says', () => {
  expect(countReport({ numPassedTests: 5, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
})

it('takes a crash, an error outside of tests and no test at all for a failure', () => {
  expect(countReport(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  expect(countReport({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
  expect(countReport({ numPassedTests: 0, numFailedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})

it('counts of a run whose failed files are run again only what passed in the others', () => {
  const tests = (...statuses: string[]) => statuses.map(status => ({ status }))
  expect(passedElsewhere({
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: tests('passed', 'passed', 'skipped') },
      { name: 'b.test.ts', status: 'failed', assertionResults: tests('passed', 'failed', 'passed') },
    ],
  })).toBe(2)
})
