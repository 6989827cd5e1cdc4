import type { Digest, Duty } from '@tung-ngo/domain/periods/reminder-plan'
import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { rowsOf } from '@tung-ngo/domain/periods/expected-doc'
import { periodTitle } from '@tung-ngo/domain/periods/period-title'
import { digestsOn, isRemindedOn, wakingInstant } from '@tung-ngo/domain/periods/reminder-plan'
import { digestText } from '@tung-ngo/domain/periods/reminder-text'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { parallel } from '../counting/lists'
import { push } from '../push'
import { createOnce, docs, queries } from '../store'

export interface Reminded { digests: number, messages: number, mails: number }

/** Days around a deadline between which reminders may fall, those moved by Tết included. */
const AROUND_DAYS = 8
const ADDRESS = '/bao-cao'

/** Tells everybody who owes a report, once a day at most: a run that comes twice finds what it told. */
export async function remind(now: number): Promise<Reminded> {
  const today = dayOf(now)
  if (wakingInstant(now) !== now)
    return { digests: 0, messages: 0, mails: 0 }
  const lists = (await queries.listsDue(addDays(today, -AROUND_DAYS), addDays(today, AROUND_DAYS)).get()).docs.map(list => list.data()).filter(({ dueOn }) => isRemindedOn(dueOn, today))
  const owed = lists.flatMap(owedOf)
  const officials = new Set<string>()
  const duties = await parallel(owed, 16, async ({ kind, reporter, ...duty }): Promise<Duty> => {
    const persons = kind === 'team' ? await leadersOf(reporter, today) : await officersOf(reporter, today)
    if (kind === 'unit')
      persons.forEach(({ id }) => officials.add(id))
    return { ...duty, persons }
  })
  const digests = digestsOn(today, duties)
  const fresh = (await parallel(digests, 16, async digest => await createOnce(docs.inbox(digest.person, today), itemOf(digest, now)) ? digest : null)).filter(digest => digest !== null)
  const mails = fresh.filter(({ person }) => officials.has(person))
  await parallel(mails, 16, digest => createOnce(docs.mail(digest.id), { toUids: [digest.person], message: { subject: titleOf(digest), text: digestText(digest) }, createdAt: now }))
  return { digests: fresh.length, messages: await pushAll(fresh), mails: mails.length }
}

type Owed = Omit<Duty, 'persons'> & { kind: 'team' | 'unit', reporter: string }

/** Who on a list has not sent. What was returned counts as sent: its receiver has told why. */
function owedOf(list: ExpectedDoc): Owed[] {
  const id = reportId(list.owner, list.obligation, list.period)
  const title = `${list.name} (${periodTitle({ key: list.period, from: list.from, to: list.to })})`
  return rowsOf(list).flatMap(([reporter, row]) => row.kind === 'sum' || row.sentAt !== null
    ? []
    : [{ id: `${id} ${reporter}`, title, place: row.name, dueOn: list.dueOn, submitted: false, link: `${ADDRESS}/${id}`, kind: row.kind, reporter }])
}

async function leadersOf(team: string, today: string): Promise<Duty['persons']> {
  const roll = (await queries.members(team).get()).docs.map(member => member.data())
  return roll.filter(({ role, joinedOn, leftOn }) => role !== 'member' && joinedOn <= today && (leftOn === null || leftOn > today)).map(({ pid, name }) => ({ id: pid, name }))
}

async function officersOf(unit: string, today: string): Promise<Duty['persons']> {
  const officers = (await queries.officers(unit).get()).docs.map(officer => officer.data())
  return officers.filter(({ role, endedOn }) => (role === 'officer' || role === 'deputy') && (endedOn === null || endedOn > today)).map(({ pid, name }) => ({ id: pid, name }))
}

const titleOf = ({ duties }: Digest) => duties.length === 1 ? duties[0]!.title : `${duties.length} báo cáo chưa gửi`

function itemOf(digest: Digest, now: number) {
  return { v: SHAPE_VERSION, day: digest.day, text: digestText(digest), duties: digest.duties.map(({ title, place, dueOn, link }) => ({ title, place, dueOn, link })), at: now }
}

/** To every browser of those persons; tokens that no longer work are dropped. @returns how many messages there were */
async function pushAll(digests: Digest[]): Promise<number> {
  const all = (await parallel(digests, 16, async digest =>
    (await queries.devices(digest.person).get()).docs.map(device => ({ device, token: device.data().token, news: { title: titleOf(digest), body: digestText(digest), route: digest.duties[0]!.link } })))).flat()
  const gone = new Set(await push(all))
  await Promise.all(all.filter(({ token }) => gone.has(token)).map(({ device }) => device.ref.delete()))
  return all.length
}
