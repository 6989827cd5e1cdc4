import { execFile } from 'node:child_process'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { PROJECT, root } from './project'

export interface Schedule {
  name: string
  /** A cron line, or App Engine's "every 5 minutes". */
  when: string
  zone: string
}

/** Unset, Cloud Scheduler's zone is Los Angeles; firebase-functions marks "unset" by a value that is no string. */
const PRINT = `
  const functions = await import(process.argv[1])
  const found = Object.entries(functions).flatMap(([name, { __endpoint }]) => {
    const { schedule, timeZone } = __endpoint?.scheduleTrigger ?? {}
    return schedule ? [{ name, when: schedule, zone: typeof timeZone === 'string' ? timeZone : 'America/Los_Angeles' }] : []
  })
  console.log(JSON.stringify(found))
  process.exit()`

/** The scheduled functions, as the built functions declare them themselves; asked in a process of their own. */
export async function schedules(bundle = `${root}/functions/lib/index.js`): Promise<Schedule[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', PRINT, pathToFileURL(bundle).href], {
    env: { ...process.env, GCLOUD_PROJECT: PROJECT },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

/** "every 5 minutes" and "every 2 hours" as a cron line; a cron line stays as it is. */
export function cronOf(when: string): string {
  const [, count, unit] = /^every (\d+)? ?(minute|hour)s?$/.exec(when.trim()) ?? []
  if (!unit)
    return when
  const step = `*/${count ?? 1}`
  return unit === 'minute' ? `${step} * * * *` : `0 ${step} * * *`
}
