import type { Recording } from '@tung-ngo/domain/command'
import type { Household } from '@tung-ngo/domain/household'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { User } from 'firebase/auth'
import type { OutboxEntry } from './types'
import type { Outcome } from './queue'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { doc, getDoc } from 'firebase/firestore/lite'
import { claimsOf } from '../session/claims'
import { backoff } from './backoff'
import { batchOf } from './batch'
import { firestore, fromStore, inTime } from './firestore'
import { OVERTAKEN } from './words'
import { codeOf, isAnswer, isFinal, sentenceFor, stopsAll, whyRefused, whyReportRefused } from './refusal'

/** Whether the server says that an act of this person arrived. */
export type AskReceipt = (team: string, path: string) => Promise<boolean>

/**
 * Sends one command. When it is refused, the fact itself is asked for: it is there when an earlier try arrived and
 * only its answer was lost, for then the rules refuse the whole replay. It is returned only when a fresh token was
 * refused too and the fact is surely not there.
 */
export async function send(entry: OutboxEntry, user: User, askReceipt?: AskReceipt): Promise<Outcome> {
  try {
    return await commit(entry.recording) ?? await trySecond(entry, user, askReceipt)
  }
  catch (error) {
    const code = codeOf(error)
    return { kind: 'kept', nextTryAt: Date.now() + backoff(entry.attempts, isAnswer(code), Math.random()), stop: stopsAll(code) }
  }
}

async function trySecond(entry: OutboxEntry, user: User, askReceipt?: AskReceipt): Promise<Outcome> {
  await inTime(user.getIdToken(true))
  const sent = { ...entry, path: entry.recording.writes[0]!.path }
  if (await hasArrived(sent, askReceipt))
    return { kind: 'received' }
  let code: string | undefined
  const second = await commit(entry.recording, refusal => code = refusal)
  if (second || await hasArrived(sent, askReceipt))
    return { kind: 'received' }
  return { kind: 'returned', ...await findReason(entry, user), detail: code }
}

/** @returns received; undefined when the server said no; throws on everything else. */
async function commit({ writes }: Recording, onRefusal?: (code?: string) => void): Promise<Outcome | undefined> {
  const store = await firestore()
  try {
    await inTime(batchOf(store, writes).commit())
    return { kind: 'received' }
  }
  catch (error) {
    if (!isFinal(codeOf(error)))
      throw error
    onRefusal?.(codeOf(error))
    return undefined
  }
}

/**
 * Who lost his seat may not read the fact any more; whether it arrived, a function tells him. Throws where nobody can
 * ask it: a later try, in the app, will.
 */
export async function hasArrived({ team, id, path = paths.fact(team, id) }: Pick<OutboxEntry, 'team' | 'id'> & { path?: string }, askReceipt: AskReceipt = nobodyAsks): Promise<boolean> {
  const fact = await read<object, undefined>(path, () => undefined)
  return fact === undefined ? askReceipt(team, path) : fact !== null
}

const nobodyAsks: AskReceipt = () => Promise.reject(new Error('No receipts here'))

async function findReason({ kind, recording, team }: OutboxEntry, user: User) {
  const claims = await claimsOf(user)
  const hasSeat = (claims?.teams[team] ?? claims?.units[team]) !== undefined
  if (recording.record && hasSeat)
    return { why: 'refused' as const, reason: OVERTAKEN }
  const update = recording.writes.find(write => write.op === 'update')
  if (hasSeat && update && kind === 'report')
    return whyReportRefused(await read<Report>(update.path), recording, Date.now())
  const household = hasSeat && update ? await read<Household>(update.path) : undefined
  const why = whyRefused(recording, { hasSeat, household, today: dayOf(Date.now()) })
  return { why, reason: sentenceFor(why, recording) }
}

async function read<T>(path: string): Promise<T | null>
async function read<T, D>(path: string, denied: () => D): Promise<T | null | D>
async function read<T, D>(path: string, denied?: () => D): Promise<T | null | D> {
  try {
    const snapshot = await inTime(getDoc(doc(await firestore(), path)))
    return snapshot.exists() ? fromStore<T>(snapshot.data()) : null
  }
  catch (error) {
    if (codeOf(error) === 'permission-denied')
      return denied ? denied() : null
    throw error
  }
}
