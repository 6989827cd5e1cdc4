import { onSchedule } from 'firebase-functions/scheduler'
import { afterCounting } from './counting/after-counting'
import { closeMonths as closeDueMonths } from './counting/close-months'
import { parallel } from './counting/lists'
import { turnDay as turnToDay } from './counting/turn-day'
import { measureHealth } from './operations/measure-health'
import { rootUnit } from './operations/root-unit'
import { appOrigin, hopWindowSeconds, scheduleOptions } from './options'
import { resumeRecounts, startRecount } from './recount/enqueue-recount'
import { remind as remindAll } from './reminders/remind'
import { report } from './report'
import { closePeriods as closeDuePeriods } from './reports/close-periods'
import { openPeriods as openDuePeriods } from './reports/open-periods'
import { mirrorSeats } from './seats/mirror-seats'
import { watchSilence as watchSilentTeams } from './silence/watch-silence'
import { restSeats as restUnused } from './seats/rest-seats'

/** Counts what begins or ends today. */
export const turnDay = onSchedule(scheduleOptions('5 0 * * *'), async ({ scheduleTime }) => {
  const { people, hops } = await report('turnDay', scheduleTime, {}, () => turnToDay(Date.parse(scheduleTime)))
  await afterCounting({ outcome: 'moved', hops }, scheduleTime, hopWindowSeconds.value())
  await parallel(people, 8, person => report('mirrorSeats', scheduleTime, { person }, () => mirrorSeats(person, Date.parse(scheduleTime))))
})

/** Lists of who owes a report, and a draft for each, of the periods that begin. */
export const openPeriods = onSchedule(scheduleOptions('15 0 * * *'), async ({ scheduleTime }) => {
  await report('openPeriods', scheduleTime, {}, () => openDuePeriods(Date.parse(scheduleTime)))
})

/** Consolidated reports of the units, once their period is over. */
export const closePeriods = onSchedule(scheduleOptions('30 3 * * *'), async ({ scheduleTime }) => {
  await report('closePeriods', scheduleTime, {}, () => closeDuePeriods(Date.parse(scheduleTime)))
})

/** Teams that fell silent become tasks of their communes. */
export const watchSilence = onSchedule(scheduleOptions('20 6 * * 1-6'), async ({ scheduleTime }) => {
  await report('watchSilence', scheduleTime, {}, () => watchSilentTeams(Date.parse(scheduleTime)))
})

/** Whoever owes a report is told in the morning. */
export const remind = onSchedule(scheduleOptions('0 7 * * *'), async ({ scheduleTime }) => {
  await report('remind', scheduleTime, {}, () => remindAll(Date.parse(scheduleTime), { origin: appOrigin.value() }))
})

/** After the hours in which events of the month may still be under way. */
export const closeMonths = onSchedule(scheduleOptions('30 2 * * *'), async ({ scheduleTime }) => {
  await report('closeMonths', scheduleTime, {}, () => closeDueMonths(Date.parse(scheduleTime)))
})

/** Proves a part of all teams and units, so that each has its turn about once a month. */
export const recountSample = onSchedule(scheduleOptions('15 3 * * *'), async ({ scheduleTime }) => {
  const at = Date.parse(scheduleTime)
  await report('recountSample', scheduleTime, {}, async () => {
    await resumeRecounts(at)
    return startRecount({ kind: 'sample', by: 'schedule', at }, Date.now())
  })
})

/** What the operator's page shows. */
export const watchHealth = onSchedule(scheduleOptions('*/10 * * * *'), async ({ scheduleTime }) => {
  await report('watchHealth', scheduleTime, {}, async () => {
    const { tiers, late, queues } = await measureHealth(await rootUnit(), hopWindowSeconds.value() * 1000, Date.now())
    return { tiers, late: late.length, queues }
  })
})

/** Once a month: seats that nobody used for a year sleep. */
export const restSeats = onSchedule(scheduleOptions('40 3 1 * *'), async ({ scheduleTime }) => {
  await report('restSeats', scheduleTime, {}, () => restUnused(Date.parse(scheduleTime)))
})
