import type { Relation } from '@tung-ngo/domain/access'
import type { AttachPaperInput, OpenedPaper, OpenPaperInput } from '@tung-ngo/domain/registers/record-paper'
import type { RecordEvent, RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Caller } from '../seats/caller'
import { Buffer } from 'node:buffer'
import { relationsOf } from '@tung-ngo/domain/access'
import { decisions } from '@tung-ngo/domain/registers/decisions'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { actsOn } from '@tung-ngo/domain/registers/register-access'
import { joinParts } from '@tung-ngo/domain/reports/issue'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { madeId } from '../imports/made-id'
import { freshClaims } from '../seats/caller'
import { unitFor } from '../seats/entitled'
import { Refusal } from '../signin/refusal'
import { docs, getAll, SERVER_TIME, transact } from '../store'
import { keepPaper, paperId, readSent } from './keep-paper'

/** The caller's relations to the decisions of a unit, by his seats as they are now. */
async function relationsAt(caller: Caller | null, unit: string, now: number): Promise<{ pid: string, relations: Relation[] }> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  if (!actor || !at)
    throw new Refusal('permission-denied', 'not-entitled')
  return { pid: actor.pid, relations: relationsOf(actor, { unit, path: at.path }) }
}

/** Attaches a signed paper to a decision, by whoever may edit that; the history keeps the one before. */
export async function attachPaper(caller: Caller | null, { unit, record, paper }: AttachPaperInput, now: number): Promise<{ file: string }> {
  const { pid, relations } = await relationsAt(caller, unit, now)
  const document = docs.recordOf('units', unit, decisions.id, record)
  const stood = (await document.get()).data()
  if (!stood || !actsOn(decisions, stood, relations).includes('edit'))
    throw new Refusal('permission-denied', 'not-entitled')
  const file = await keepPaper(unit, decisions.id, record, readSent(paper), pid)
  await transact(async (tx) => {
    const before = (await tx.get(document)).data() as RegisterRecord
    if (before.file === file)
      return
    const told: RecordEvent = { v: SHAPE_VERSION, kind: 'edit', after: { file }, note: '', by: pid, at: SERVER_TIME }
    const event = madeId('qd', record, 'paper', file, String(now))
    tx.create(docs.recordEventOf('units', unit, decisions.id, record, event), told)
    tx.set(document, applyEvent(decisions, before, { ...told, id: event }))
  })
  return { file }
}

/** A signed paper, whole as it was attached, for the officials of the unit and those above: it names persons, as the decision's line does not. */
export async function openPaper(caller: Caller | null, { unit, record, paper }: OpenPaperInput, now: number): Promise<OpenedPaper> {
  await unitFor(caller, unit, 'paper.read', now)
  const partAt = (part: number) => docs.recordPaper(unit, decisions.id, record, `${paper}-${part}`)
  const first = (await partAt(0).get()).data()
  if (!first)
    throw new Refusal('not-found', 'no-paper')
  const others = await getAll(Array.from({ length: first.parts - 1 }, (_, index) => partAt(index + 1)))
  const whole = joinParts([first, ...others.map(part => part.data())].flatMap(part => part ? [new Uint8Array(part.bytes)] : []))
  if (paperId(whole) !== paper)
    throw new Refusal('data-loss', 'paper-broken')
  return { type: first.type, content: Buffer.from(whole).toString('base64') }
}
