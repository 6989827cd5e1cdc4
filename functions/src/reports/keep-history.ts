import type { Report, ReportEvent, ReportEventKind } from '@tung-ngo/domain/reports/report'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { FUNCTIONS } from '../log/write-log'
import { docs, queries } from '../store'

/** What was done with a report (null: nothing that anybody did), and what its history lacked or told otherwise: an event that was mended, and such as no move goes with. */
export interface Kept { kind: ReportEventKind | null, mended: boolean, dropped: number }

/**
 * A report's history says what became of it, whatever its events said: a move of which no event was told gets one, an event
 * that says something else than its move is set right, and one that came with no move is taken away. `before` and `after` follow
 * right upon each other, so nothing but the newest event lies between them.
 */
export async function keepHistory(path: string, before: Report, after: Report): Promise<Kept> {
  const told = after.by === FUNCTIONS || after.last === before.last ? null : after.last
  const events = (await queries.reportEvents(path, before.updatedAt, after.updatedAt).get()).docs
  const stray = events.filter(({ id }) => id !== told)
  await Promise.all(stray.map(({ ref }) => ref.delete()))
  if (!told)
    return { kind: null, mended: false, dropped: stray.length }
  const stored = (await docs.reportEvent(path, told).get()).data()
  const truth = eventOf(before, after, stored)
  const mended = !stored || (Object.keys(truth) as (keyof ReportEvent)[]).some(field => JSON.stringify(sorted(stored[field])) !== JSON.stringify(sorted(truth[field])))
  if (mended)
    await docs.reportEvent(path, told).set(truth)
  return { kind: truth.kind, mended, dropped: stray.length }
}

/** The event that a move is. `told`: what was said of it, for what the report does not know: the phone's clock, two kinds that look alike. */
function eventOf(before: Report, { v, answers, reasons, nothingBecause, comments, note, madeAt, by, updatedAt, ...after }: Report, told?: ReportEvent): ReportEvent {
  const kind = kindOf(before, after, note, told?.kind)
  const isWord = kind !== 'save' && kind !== 'submit'
  return { v: v ?? SHAPE_VERSION, kind, answers, reasons, nothingBecause, comments: isWord && kind !== 'enterFor' ? comments : {}, note: isWord ? note : '', madeAt: told?.madeAt ?? madeAt ?? 0, by, at: updatedAt }
}

function kindOf(before: Report, { state, reopenedUntil }: Pick<Report, 'state' | 'reopenedUntil'>, note: string, said?: ReportEventKind): ReportEventKind {
  if (state === before.state)
    return reopenedUntil === before.reopenedUntil && said !== 'extend' ? 'save' : 'extend'
  if (state === 'submitted')
    return note !== before.note || said === 'enterFor' ? 'enterFor' : 'submit'
  if (state === 'accepted')
    return 'accept'
  return before.state === 'submitted' ? 'return' : 'reopen'
}

const sorted = (value: unknown) => typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)) : value
