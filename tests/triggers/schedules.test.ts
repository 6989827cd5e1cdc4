import { expect, it } from 'vitest'
import { runJob } from '../support/stack'
import { quiet, unitTally } from './world'

it.each(['turnDay', 'closeMonths'])('the schedule %s runs, and once more without harm', async (name) => {
  await quiet()
  await runJob(name)
  const { tally, closed } = await unitTally('vn')
  await runJob(name)
  expect(await unitTally('vn')).toMatchObject({ tally: { stock: tally.stock }, closed })
})
