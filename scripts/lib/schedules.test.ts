import { expect, it } from 'vitest'
import { cronOf } from './schedules'

it.each([
  ['every 5 minutes', '*/5 * * * *'],
  ['every minute', '*/1 * * * *'],
  ['every 2 hours', '0 */2 * * *'],
  ['15 3 * * *', '15 3 * * *'],
])('reads %s as %s', (when, cron) => {
  expect(cronOf(when)).toBe(cron)
})
