import type { Day } from '@tung-ngo/domain/period'
import type { RecordEvent, RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { StoredEvent } from '@tung-ngo/domain/registers/record-events'
import type { Team } from '@tung-ngo/domain/team'
import type { Snapshot } from '../store'
import { addDays, dayOf, formatDay } from '@tung-ngo/domain/day'
import { isSilent, SILENT_AFTER } from '@tung-ngo/domain/periods/silent-team'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { tasks } from '@tung-ngo/domain/registers/tasks'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { parallel } from '../counting/lists'
import { FUNCTIONS } from '../log/write-log'
import { createOnce, docs, queries } from '../store'

export interface Watched { opened: number, closed: number }

/** Days in which the commune asks. */
const ASKED_WITHIN = 7
const AT_ONCE = 32

/**
 * A team that has recorded nothing for so many working days becomes a task of its commune, one for each silence, which is done once
 * it records again. A team that never recorded anything has not fallen silent. The same day again adds nothing.
 */
export async function watchSilence(now: number): Promise<Watched> {
  const today = dayOf(now)
  const [teams, said, asked] = await Promise.all([
    queries.standingTeams().get(),
    queries.unitsThatSay('silentAfter').get(),
    queries.openRecordsBy(tasks.id, FUNCTIONS).get(),
  ])
  const limits = new Map(said.docs.map(unit => [unit.id, unit.data().silentAfter!]))
  const silences = Map.groupBy(asked.docs.filter(({ id }) => id.startsWith('silent-')), ({ ref }) => ref.parent.parent!.id)
  const done = await parallel(teams.docs, AT_ONCE, async (stored): Promise<Watched> => {
    const team = stored.data()
    const last = (await queries.lastFact(stored.id).get()).docs[0]?.data().on
    if (last === undefined)
      return { opened: 0, closed: 0 }
    const limit = team.path.map(unit => limits.get(unit)).findLast(days => days !== undefined) ?? SILENT_AFTER
    return isSilent(last, today, limit) ? { opened: await ask(stored.id, team, last, now), closed: 0 } : { opened: 0, closed: await endSilence(silences.get(stored.id) ?? [], last, now) }
  })
  return done.reduce((sum, { opened, closed }) => ({ opened: sum.opened + opened, closed: sum.closed + closed }), { opened: 0, closed: 0 })
}

async function ask(team: string, { name }: Pick<Team, 'name'>, last: Day, now: number): Promise<number> {
  const id = `silent-${last}`
  const event = eventOf('create', { title: 'Hỏi thăm tổ: lâu chưa ghi việc', detail: `${name} chưa ghi việc nào từ ${formatDay(last)}.`, due: addDays(dayOf(now), ASKED_WITHIN) }, now)
  await createOnce(docs.recordEventOf('teams', team, tasks.id, id, 'create'), event)
  return Number(await createOnce(docs.recordOf('teams', team, tasks.id, id), { ...applyEvent(tasks, null, { ...event, id: 'create' } as StoredEvent), at: now, updatedAt: now } as never))
}

/** Whoever did the task by hand has done it. */
async function endSilence(open: Snapshot<RegisterRecord>[], last: Day, now: number): Promise<number> {
  await Promise.all(open.map(async (task) => {
    const event = eventOf('finish', { result: `Tổ đã ghi việc trở lại ngày ${formatDay(last)}.` }, now)
    await createOnce(docs.recordEventOf('teams', task.ref.parent.parent!.id, tasks.id, task.id, 'finish'), event)
    await task.ref.update({ ...event.after, state: 'done', last: 'finish', updatedAt: now })
  }))
  return open.length
}

const eventOf = (kind: string, after: RecordEvent['after'], at: number): RecordEvent => ({ v: SHAPE_VERSION, kind, after, note: '', by: FUNCTIONS, at })
