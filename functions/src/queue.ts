import type { HopTask } from './counting/enqueue-hop'
import { createHash } from 'node:crypto'
import { getFunctions } from 'firebase-admin/functions'

export const REGION = 'asia-southeast1'
/** A task may wait for the end of its window, and then work (s). */
export const TASK_SECONDS = 540

/** A task that hangs is given up after a minute and tried again; the local queue's wait is on top of it. */
function deadline(runAt: number): number {
  return Math.min(TASK_SECONDS, Math.max(0, Math.ceil((runAt - Date.now()) / 1000)) + 60)
}

/** What a `countTeam` task carries: the team, and since when (ms) its facts are to be counted. */
export interface CountTask { team: string, since: number, runAt: number, trace: string }

/** Puts a task under a name that can be used once; false when it was used before. */
export async function enqueue(queue: 'hop', name: string, task: HopTask): Promise<boolean>
export async function enqueue(queue: 'countTeam', name: string, task: CountTask): Promise<boolean>
export async function enqueue(queue: string, name: string, task: HopTask | CountTask): Promise<boolean> {
  // hashed, because Cloud Tasks slows down on names that follow one another
  const id = createHash('sha256').update(name).digest('hex').slice(0, 40)
  try {
    await getFunctions().taskQueue(`locations/${REGION}/functions/${queue}`)
      .enqueue(task, { id, scheduleTime: new Date(task.runAt), dispatchDeadlineSeconds: deadline(task.runAt) })
    return true
  }
  catch (error) {
    if ((error as { code?: string }).code === 'functions/task-already-exists')
      return false
    throw error
  }
}
