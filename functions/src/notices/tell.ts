import type { InboxItem } from '@tung-ngo/domain/inbox'
import type { Sender } from '../push'
import { wakingInstant } from '@tung-ngo/domain/periods/reminder-plan'
import { parallel } from '../counting/lists'
import { push } from '../push'
import { changeFields, createOnce, docs, queries } from '../store'

/** What a person is told, under an id that says what of: told again it is the same. */
export interface Notice { person: string, id: string, title: string, item: InboxItem }

/**
 * Puts notices into inboxes, each once, and shows the new ones on the browsers of those persons; tokens that no longer
 * work are dropped, and nobody is woken: what comes at night stands in the inbox. The person's own document says when the newest came: a phone that opens learns it without asking more.
 * @returns the new ones, and how many messages went out
 */
export async function tell(notices: Notice[], sender?: Sender): Promise<{ fresh: Notice[], messages: number }> {
  const told = await parallel(notices, 16, async (notice) => {
    const isNew = await createOnce(docs.notice(notice.person, notice.id), notice.item)
    // Whoever has no document of his own has no phone with the app either.
    await changeFields(docs.person(notice.person), { noticeAt: notice.item.at })
    return isNew ? notice : null
  })
  const fresh = told.filter(notice => notice !== null)
  return { fresh, messages: await pushAll(fresh.filter(({ item: { at } }) => wakingInstant(at) === at), sender) }
}

async function pushAll(notices: Notice[], sender?: Sender): Promise<number> {
  const found = await parallel(notices, 16, async ({ person, title, item }) =>
    (await queries.devices(person).get()).docs.map(device => ({ device, token: device.data().token, news: { title, body: item.text, route: item.duties.length === 1 ? item.duties[0]!.link : '/tin', to: person } })))
  const all = found.flat()
  const gone = new Set(await push(all, sender))
  await Promise.all(all.filter(({ token }) => gone.has(token)).map(({ device }) => device.ref.delete()))
  return all.length
}
