import { expect, it } from 'vitest'
import { complaintAbout } from './job-request'

const NAMES = ['remind', 'closeMonths']

it('a job is asked for by its name and a time, and what is wrong with that is said in a sentence', () => {
  expect(complaintAbout('remind', undefined, NAMES)).toBeUndefined()
  expect(complaintAbout('recount', '2026-11-30T08:00:00+07:00', [])).toBeUndefined()
  expect(complaintAbout(undefined, undefined, NAMES)).toMatch(/^Usage: .* recount, remind, closeMonths\.$/)
  expect(complaintAbout('nothing', undefined, NAMES)).toBe('No job is called "nothing". There are: recount, remind, closeMonths.')
  expect(complaintAbout('remind', '2026-13-40', NAMES)).toBe('"2026-13-40" is no time. Write it like 2026-11-30T08:00:00+07:00.')
})
