import type { HopTask } from './counting/enqueue-hop'
import type { QueueHealth } from '@tung-ngo/domain/health'
import { createHash } from 'node:crypto'
import process from 'node:process'
import { applicationDefault } from 'firebase-admin/app'
import { getFunctions } from 'firebase-admin/functions'

export const REGION = 'asia-southeast1'
/** A task may wait for the end of its window, and then work (s). */
export const TASK_SECONDS = 540

/** A task that hangs is given up and tried again: after a minute, a recount after five; the local queue's wait is on top of it. */
function deadline(queue: string, runAt: number): number {
  return Math.min(TASK_SECONDS, Math.max(0, Math.ceil((runAt - Date.now()) / 1000)) + (queue === 'recount' ? 300 : 60))
}

/** What a `countTeam` task carries: the team, and since when (ms) its facts are to be counted. */
export interface CountTask { team: string, since: number, runAt: number, trace: string }

/** What a `recount` task carries: a chunk of a recount. */
export interface RecountTask { id: string, chunk: number, runAt: number, trace: string }

/** Puts a task under a name that can be used once; false when it was used before. */
export async function enqueue(queue: 'hop', name: string, task: HopTask): Promise<boolean>
export async function enqueue(queue: 'countTeam', name: string, task: CountTask): Promise<boolean>
export async function enqueue(queue: 'recount', name: string, task: RecountTask): Promise<boolean>
export async function enqueue(queue: string, name: string, task: HopTask | CountTask | RecountTask): Promise<boolean> {
  // hashed, because Cloud Tasks slows down on names that follow one another
  const id = createHash('sha256').update(name).digest('hex').slice(0, 40)
  try {
    await getFunctions().taskQueue(`locations/${REGION}/functions/${queue}`)
      .enqueue(task, { id, scheduleTime: new Date(task.runAt), dispatchDeadlineSeconds: deadline(queue, task.runAt) })
    return true
  }
  catch (error) {
    if ((error as { code?: string }).code === 'functions/task-already-exists')
      return false
    throw error
  }
}

const QUEUES = ['hop', 'countTeam', 'recount'] as const

/** How many tasks wait in each queue; null where the queues cannot be asked. */
export async function askQueues(): Promise<QueueHealth[] | null> {
  const emulator = process.env.CLOUD_TASKS_EMULATOR_HOST
  // In the cloud every function has a service by name; elsewhere nobody is asked.
  if (!emulator && !process.env.K_SERVICE)
    return null
  try {
    return await (emulator ? askEmulator(emulator) : Promise.all(QUEUES.map(askCloudTasks)))
  }
  catch {
    return null
  }
}

/** Cloud Tasks counts in its beta interface; the functions' account may read queues. */
async function askCloudTasks(name: string): Promise<QueueHealth> {
  const { access_token: token } = await applicationDefault().getAccessToken()
  const url = `https://cloudtasks.googleapis.com/v2beta3/projects/${process.env.GCLOUD_PROJECT}/locations/${REGION}/queues/${name}?readMask=stats`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(10_000) })
  if (!answer.ok)
    throw new Error(`Cloud Tasks answers ${answer.status}`)
  const { stats } = await answer.json() as { stats?: { tasksCount?: string } }
  return { name, waiting: Number(stats?.tasksCount ?? 0), failing: null }
}

/** The emulator says how many tries failed a minute, over so many minutes. */
const FAILURE_MINUTES = 5

async function askEmulator(host: string): Promise<QueueHealth[]> {
  const stats = await (await fetch(`http://${host.replace(/^https?:\/\//, '')}/queueStats`, { signal: AbortSignal.timeout(5000) })).json() as Record<string, { numberOfTasks: number, failedTasks: number }>
  return QUEUES.flatMap((name) => {
    const [, found] = Object.entries(stats).find(([key]) => key.endsWith(name)) ?? []
    return found ? [{ name, waiting: found.numberOfTasks, failing: Math.round(found.failedTasks * FAILURE_MINUTES) }] : []
  })
}
