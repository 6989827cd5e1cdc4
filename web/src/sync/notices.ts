import type { InboxItem } from '@tung-ngo/domain/inbox'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { isPractice } from '../session/practice'
import { readSnapshot } from '../session/snapshot'
import { announce } from './changes'
import { database } from './database'

/** A notice as this phone has it. */
export type LocalNotice = InboxItem & { id: string }

/** `noticeAt`: when the newest came, as the person's own document said at the last pull; `untold`: what was read here and the server does not know yet. */
interface Kept { notices: LocalNotice[], noticeAt: number, untold?: string[] }

/** Key of `meta`: they go when the person leaves. */
export const NOTICES = 'notices'
/** So many are kept, the newest. */
const MOST = 60

const kept = async () => await (await database()).get('meta', NOTICES) as Kept | undefined
const pid = () => readSnapshot().account?.pid

/** What the person was told, the newest first; undefined until it was first pulled. */
export async function listNotices(): Promise<LocalNotice[] | undefined> {
  return isPractice ? [] : (await kept())?.notices
}

export const countUnread = (notices: readonly LocalNotice[] | undefined): number => notices?.filter(({ readAt }) => readAt === undefined).length ?? 0

/** The person's document, which is read at each contact anyway, says when the newest came: only then is there something to pull. */
export async function heedNotices(noticeAt: number | undefined): Promise<void> {
  if (noticeAt !== undefined && noticeAt !== (await kept())?.noticeAt)
    await pullNotices(noticeAt).catch(error => console.warn('Pulling notices failed', (error as Error).name))
}

/** Rejects without a network: what is here stays. */
export async function pullNotices(noticeAt?: number): Promise<void> {
  const of = pid()
  if (isPractice || !of)
    return
  const { listDocuments } = await import('./documents')
  const found = await listDocuments<InboxItem>(paths.inbox(of), { newest: 'at', limit: MOST })
  const before = await kept()
  const read = new Map(before?.notices.map(({ id, readAt }) => [id, readAt]))
  const notices = found.map((notice) => {
    const readAt = notice.readAt ?? read.get(notice.id)
    return readAt === undefined ? notice : { ...notice, readAt }
  })
  if (of === pid())
    await keep({ notices, noticeAt: noticeAt ?? before?.noticeAt ?? 0, untold: (await kept())?.untold ?? [] })
}

/** Here at once; the server is told where there is a network, or at the next occasion, so that another phone knows it too. */
export async function markRead(id: string): Promise<void> {
  const { notices, noticeAt, untold = [] } = await kept() ?? { notices: [], noticeAt: 0 }
  const notice = notices.find(notice => notice.id === id)
  if (!notice || notice.readAt !== undefined)
    return
  await keep({ notices: notices.map(one => one === notice ? { ...one, readAt: Date.now() } : one), noticeAt, untold: [...untold, id] })
  await tellRead()
}

/** Tells the server what was read on this phone. Never fails: what could not be told is told at the next occasion. */
export async function tellRead(): Promise<void> {
  const of = pid()
  for (const id of of && navigator.onLine ? (await kept())?.untold ?? [] : []) {
    const [{ changeDocument }, { codeOf, isFinal }] = await Promise.all([import('./documents'), import('./refusal')])
    const settled = await changeDocument(paths.notice(of!, id), { readAt: SERVER_TIME }).then(() => true, error => isFinal(codeOf(error)))
    const now = await kept()
    if (!settled || of !== pid() || !now)
      return
    await keep({ ...now, untold: now.untold?.filter(told => told !== id) ?? [] })
  }
}

async function keep(next: Kept): Promise<void> {
  await (await database()).put('meta', next, NOTICES)
  announce({ kind: 'notices' })
}
