import type { Recording } from '@tung-ngo/domain/command'
import type { OutboxEntry } from './types'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { readSnapshot } from '../session/snapshot'
import { listOutbox } from './entries'
import { addEntries } from './outbox'
import { seal, unseal } from './sealed'

/** An act as it lies in a file: who did it and when stays with it, whoever sends it. */
export type HandedAct = Pick<OutboxEntry, 'id' | 'team' | 'pid' | 'kind' | 'title' | 'on' | 'madeAt' | 'recording'>

/** What a phone that cannot send gives to one that can. `name`: of the person whose acts they are. */
export interface Handover { name: string, savedAt: number, acts: HandedAct[] }

/** All unsent acts of the person who is signed in, sealed; they stay on this phone as well. */
export async function sealUnsent(code: string): Promise<string> {
  const acts = (await listOutbox()).filter(({ state }) => state !== 'received')
  const handover: Handover = {
    name: readSnapshot().account?.name ?? '',
    savedAt: Date.now(),
    acts: acts.map(({ id, team, pid, kind, title, on, madeAt, recording }) => ({ id, team, pid, kind, title, on, madeAt, recording })),
  }
  return await seal(JSON.stringify(handover), code)
}

/** @returns undefined when the file is none of ours or the code does not open it */
export async function openHandover(line: string, code: string): Promise<Handover | undefined> {
  const text = await unseal(line, code)
  return text === undefined ? undefined : JSON.parse(text) as Handover
}

/** Whether this person may send an act: his own, or, as who leads or deputizes, one of the team. */
export function mayTake({ team, pid, id, recording }: HandedAct): boolean {
  const { account } = readSnapshot()
  const role = account?.claims.teams[team]
  const first = recording.writes[0]?.path
  const isOfTeam = (first === paths.fact(team, id) || (isEvent(recording) && first!.endsWith(`/events/${id}`))) && recording.writes.every(({ path }) => path.startsWith(`${paths.team(team)}/`))
  return isOfTeam && role !== undefined && (account?.pid === pid || role !== 'member')
}

/** Takes acts into the outbox of the person who is signed in. @returns how many were not there yet */
export function takeOver({ name, acts }: Handover): Promise<number> {
  const { account } = readSnapshot()
  return addEntries(acts.filter(mayTake).map(act => ({
    ...act,
    uid: account!.uid,
    title: act.pid === account!.pid ? act.title : `${act.title} (của ${name})`,
    recording: act.pid === account!.pid ? act.recording : isEvent(act.recording) ? toldBy(account!.pid, name, act.recording) : sentBy(account!.pid, act.recording),
    state: 'waiting',
    attempts: 0,
    nextTryAt: 0,
  })))
}

/** What is done with a record or a report is an event of it. */
const isEvent = ({ writes: [first] }: Recording) => first !== undefined && /^teams\/[^/]+\/[^/]+\/[^/]+\/events\/[^/]+$/.test(first.path)

/** The same recording, its author and times as they were, and who sends it. */
function sentBy(pid: string, { fact, writes: [factWrite, ...rest] }: Recording): Recording {
  const more = { v: SHAPE_VERSION, sentBy: pid } as const
  return { fact: { ...fact, ...more }, writes: [{ ...factWrite!, data: { ...factWrite!.data, ...more } }, ...rest] }
}

const MAX_NOTE = 300

/** An event names one person: whoever sends it tells it, with a word on whose it was. */
function toldBy(pid: string, name: string, { fact, writes: [event, ...rest], ...about }: Recording): Recording {
  const note = [`${name} ghi`, event!.data.note].filter(Boolean).join(': ').slice(0, MAX_NOTE)
  return {
    ...about,
    fact: { ...fact, by: pid },
    writes: [{ ...event!, data: { ...event!.data, by: pid, note } }, ...rest.map(write => 'by' in write.data ? { ...write, data: { ...write.data, by: pid } } : write)],
  }
}
