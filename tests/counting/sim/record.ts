import type { Author, Recording } from '@tung-ngo/domain/command'
import type { Sheet } from '@tung-ngo/domain/household'
import type { Dice } from '../../../scripts/seed/random'
import type { Committed, Source } from './event'
import type { Field, FieldTeam, House } from './field'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { keepsConsent } from '@tung-ngo/domain/household'
import { parsePatch } from '@tung-ngo/domain/patch-line'
import { applyPatch, diffSheets } from '@tung-ngo/domain/sheet-patch'

/** One act of somebody: what it commits, each with the server's time. */
export interface Act { field: Field, team: FieldTeam, at: number, dice: Dice, committed: Committed[] }

export function commit(act: Pick<Act, 'field' | 'committed'>, at: number, source: Source): void {
  act.committed.push({ serial: act.field.serial++, at, source })
}

/** Most facts arrive on their day, some days later, some after forty; a phone's clock may be a day ahead. */
function dayOfAct(dice: Dice, at: number): string {
  const back = dice.chance(0.88) ? 0 : dice.pick([1, 1, 2, 3, 6, 12, 40, 41, 45, -1])
  return addDays(dayOf(at), -back)
}

export function authorOf({ field, team, dice, at }: Act): Author {
  const members = [...team.members.keys()]
  const by = members.length > 0 ? dice.pick(members) : 'm0'
  return {
    team: team.id,
    pid: by,
    factId: `${dice.pick(['f', 'g', 'A'])}${field.serial++}`,
    on: dayOfAct(dice, at),
    recordedOffline: false,
    ...(dice.chance(0.05) && members.length > 0 ? { enteredFor: dice.pick(members) } : {}),
  }
}

/** Microseconds as the server has them; now and then two commits at the very same time. */
function timeOf({ team, dice, at }: Act): number {
  const time = dice.chance(0.02) && team.newestAt > at - 60_000 ? team.newestAt : Math.max(at, team.newestAt) + dice.int(1, 999) / 1000
  return team.newestAt = toMicroseconds(time)
}

export const toMicroseconds = (time: number): number => {
  const seconds = Math.floor(time / 1000)
  return seconds * 1000 + Math.round((time - seconds * 1000) * 1000) * 1000 / 1e6
}

/** Commits a recorded fact and what it changes on its household. */
export function record(act: Act, author: Author, { fact }: Recording, house?: House): void {
  const { team } = act
  if (house && fact.after) {
    house.stale = house.sheet
    house.sheet = applyPatch(house.sheet, parsePatch(fact.after))
  }
  team.recent = [...team.recent, { id: author.factId, fact }].slice(-30)
  const at = timeOf(act)
  commit(act, at, { kind: 'fact', team: team.id, id: author.factId, data: { ...fact, at } })
}

/** The sheet as the phone shows it, which may lag behind; not where what it sends would be refused. */
export function viewOf(house: House, dice: Dice, change: (seen: Sheet) => Sheet): { before: Sheet, after: Sheet } {
  const before = dice.chance(0.25) ? house.stale : house.sheet
  const after = change(before)
  const merged = applyPatch(house.sheet, diffSheets(before, after)?.after ?? {})
  return keepsConsent(merged) ? { before, after } : { before: house.sheet, after: change(house.sheet) }
}
