import type { Recording } from '@tung-ngo/domain/command'
import type { TeamTallyDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Figures } from '@tung-ngo/domain/metric'
import { randomUUID } from 'node:crypto'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { monthOf } from '@tung-ngo/domain/period'
import { FieldValue } from 'firebase-admin/firestore'
import { waitFor } from '../../scripts/lib/wait'
import { db } from '../support/stack'

export const today = dayOf(Date.now())
/** The stack's window, and how long two of them may take (s). */
const WINDOW = 5
export const TWO_WINDOWS = 2 * WINDOW

export const newId = () => randomUUID().replaceAll('-', '').slice(0, 20)

/** A village team of a province of the demo data that has not been used by another test. */
export async function villageTeam(province: string, index: number): Promise<{ id: string, team: Team }> {
  const teams = await db.collection('teams').where('province', '==', province).where('level', '==', 'village').orderBy('__name__').limit(index * 50 + 1).get()
  const document = teams.docs.at(-1)!
  return { id: document.id, team: document.data() as Team }
}

/** Writes a recording as a phone does: fact and household in one batch. */
export async function commit({ writes }: Recording): Promise<void> {
  const batch = db.batch()
  for (const { op, path, data } of writes) {
    const stored = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, value === SERVER_TIME ? FieldValue.serverTimestamp() : value]))
    if (op === 'create')
      batch.create(db.doc(path), stored)
    else
      batch.update(db.doc(path), stored)
  }
  await batch.commit()
}

export async function teamTally(team: string): Promise<TeamTallyDoc> {
  return (await db.doc(paths.teamTally(team)).get()).data() as TeamTallyDoc
}

export async function unitTally(unit: string): Promise<UnitTallyDoc> {
  return (await db.doc(paths.unitTally(unit)).get()).data() as UnitTallyDoc
}

/** Waits until what earlier tests set off has come up: the nation is not written for a window and a half. */
export async function quiet(): Promise<void> {
  let seen = { seq: 0, since: Date.now() }
  await waitFor('the hops of earlier tests', async () => {
    const { seq } = await unitTally('vn')
    if (seq !== seen.seq)
      seen = { seq, since: Date.now() }
    return Date.now() - seen.since > 1500 * WINDOW || undefined
  })
}

/** Stock and this month's figures of a team and of every unit above it, from the bottom up. */
export async function figuresUpward(id: string, team: Team): Promise<Figures[]> {
  const units = [team.commune, ...team.district ? [team.district] : [], team.province, 'vn']
  const tallies = [await teamTally(id), ...await Promise.all(units.map(unitTally))]
  return tallies.map(tally => ({ ...tally?.tally.stock, ...tally?.tally.months[monthOf(today)] }))
}

/** Waits until at every tier a figure has grown by exactly so much. */
export async function waitForGrowth(read: () => Promise<Figures[]>, before: Figures[], growth: Figures, seconds: number): Promise<void> {
  let grown: (number | undefined)[][] = []
  await waitFor(`growth by ${JSON.stringify(growth)} at every tier`, async () => {
    const now = await read()
    grown = now.map((figures, tier) => Object.keys(growth).map(metric => (figures[metric] ?? 0) - (before[tier]![metric] ?? 0)))
    return grown.every(tier => tier.every((value, index) => value === Object.values(growth)[index])) || undefined
  }, { seconds, every: 100 }).catch((error) => {
    throw new Error(`${error.message} It stands at ${JSON.stringify(grown)}.`)
  })
}
