import type { Digest } from '@tung-ngo/domain/periods/reminder-plan'
import type { Notice } from '../notices/tell'
import type { Sender } from '../push'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { digestsOn, isRemindedOn, wakingInstant } from '@tung-ngo/domain/periods/reminder-plan'
import { digestText } from '@tung-ngo/domain/periods/reminder-text'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { parallel } from '../counting/lists'
import { tell } from '../notices/tell'
import { createOnce, docs, queries } from '../store'
import { owedOn } from './owed'

export interface Reminded { digests: number, messages: number, mails: number }

/** Days around a deadline between which reminders may fall, those moved by Tết included. */
const AROUND_DAYS = 8

/**
 * Tells everybody who owes a report, once a day at most: a run that comes twice finds what it told, one that was cut short
 * is finished by the next. `now`: the time for which the job was set; `origin`: the app's address.
 */
export async function remind(now: number, { origin = '', sender }: { origin?: string, sender?: Sender } = {}): Promise<Reminded> {
  const today = dayOf(now)
  if (wakingInstant(now) !== now)
    return { digests: 0, messages: 0, mails: 0 }
  const lists = (await queries.listsDue(addDays(today, -AROUND_DAYS), addDays(today, AROUND_DAYS)).get()).docs.map(list => list.data()).filter(({ dueOn }) => isRemindedOn(dueOn, today))
  const duties = await owedOn(lists, today)
  const officials = new Set(duties.flatMap(({ kind, persons }) => kind === 'unit' ? persons.map(({ id }) => id) : []))
  const notices = digestsOn(today, duties).map(digest => noticeOf(digest, origin, now))
  const mails = await parallel(notices.filter(({ person }) => officials.has(person)), 16, ({ person, title, item }) =>
    createOnce(docs.mail(`${today}_${person}`), { toUids: [person], message: { subject: title, text: item.text }, createdAt: now }))
  const { fresh, messages } = await tell(notices, sender)
  return { digests: fresh.length, messages, mails: mails.filter(Boolean).length }
}

/** Its text is passed on by hand, so its links are whole; those of the lines stay within the app. */
function noticeOf(digest: Digest, origin: string, at: number): Notice {
  const { person, day, duties } = digest
  const whole = { ...digest, duties: duties.map(duty => ({ ...duty, link: `${origin}${duty.link}` })) }
  const lines = duties.map(({ title, place, dueOn, link }) => ({ title, place, dueOn, link }))
  return {
    person,
    id: day,
    title: duties.length === 1 ? duties[0]!.title : `${duties.length} báo cáo chưa gửi`,
    item: { v: SHAPE_VERSION, kind: 'digest', day, text: digestText(whole), duties: lines, at },
  }
}
