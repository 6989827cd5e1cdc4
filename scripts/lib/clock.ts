import { Cron } from 'croner'
import type { Ports } from './ports'
import { PROJECT, REGION } from './project'
import { say } from './say'
import { cronOf, schedules } from './schedules'

/** Runs one scheduled function in the emulator, as Cloud Scheduler does. */
export async function runJob(ports: Pick<Ports, 'functions'>, name: string, at = new Date()): Promise<void> {
  const url = `http://127.0.0.1:${ports.functions}/functions/projects/${PROJECT}/triggers/${REGION}-${name}-0`
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-CloudScheduler-ScheduleTime': at.toISOString() },
    body: '{}',
  })
  if (!answer.ok)
    throw new Error(`${name} failed with ${answer.status}: ${await answer.text()}`)
}

/** Scheduled functions do not run by themselves in the emulator: this posts to them at their times. */
export async function startClock(ports: Ports): Promise<{ stop: () => void }> {
  const jobs = (await schedules()).map(({ name, when, zone }) =>
    new Cron(cronOf(when), { timezone: zone, protect: true }, async (job: Cron) => {
      await runJob(ports, name, job.currentRun() ?? new Date()).catch(error => say(String(error)))
    }),
  )
  return { stop: () => jobs.forEach(job => job.stop()) }
}
