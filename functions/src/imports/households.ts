import type { Author, Recording } from '@tung-ngo/domain/command'
import type { Fact } from '@tung-ngo/domain/fact'
import type { Household, Sheet } from '@tung-ngo/domain/household'
import type { Claims } from '@tung-ngo/domain/seat'
import type { HouseholdRow } from '@tung-ngo/domain/sheet/households'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { Team } from '@tung-ngo/domain/team'
import type { Commune } from './communes'
import type { Step } from './outcome'
import { can } from '@tung-ngo/domain/access'
import { isOpen } from '@tung-ngo/domain/access-grant'
import { correctHousehold, registerHousehold } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { houseKey, sheetAfter } from '@tung-ngo/domain/sheet/households'
import { groupBy, parallel } from '../counting/lists'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { madeId } from './made-id'
import { refuse } from './outcome'
import { findTeam } from './team-of-line'

/** Who imports, by which account, when; `team`: whose households all lines are. */
export interface Householder { actor: Claims, uid: string, now: number, team: string | undefined }

type RowLine = Line<HouseholdRow>
interface Standing { id: string, sheet: Household }

/** What an import makes of the lines of one commune's households: those of each team are read once, where the importer may read them. */
export async function planHouseholds(commune: Commune, lines: RowLine[], importer: Householder): Promise<Step[]> {
  const find = await findTeam(commune, importer.team)
  const found = lines.map(line => ({ line, place: find(line.record) }))
  const lost = found.flatMap(({ line, place }): Step[] => 'error' in place ? [refuse(line, place.error)] : [])
  const placed = found.flatMap(({ line, place }) => 'error' in place ? [] : [{ line, ...place }])
  const steps = await parallel([...groupBy(placed, ({ team }) => team.id).values()], 8, group => planTeam(group[0]!.team, group, importer))
  return [...lost, ...steps.flat()]
}

/** As a phone would write it: who leads the team, or an official who has opened its households for now. */
async function planTeam({ id, team }: { id: string, team: Team }, lines: { line: RowLine, village: string }[], { actor, uid, now }: Householder): Promise<Step[]> {
  const access = (await docs.access(id, uid).get()).data()
  const open = access !== undefined && access.pid === actor.pid && isOpen(access, now)
  if (!can(actor, 'household.import', { team: id, commune: team.commune, path: team.path }, open))
    return lines.map(({ line }) => refuse(line, `Sổ hộ của ${team.name} đang đóng. Cán bộ xã mở sổ hộ của tổ và ghi lý do, rồi nhập lại; tổ trưởng, tổ phó thì nhập thẳng.`))
  const stored = (await queries.households(id).get()).docs.map(found => ({ id: found.id, sheet: found.data() }))
  const known = stored.filter(({ sheet }) => sheet.status === 'active' && sheet.consent !== 'declined')
  const exact = new Map(known.map(one => [keyOf(one.sheet), one]))
  // A house that one line names exactly is not the one that another line names loosely.
  const taken = new Set(lines.flatMap(({ line, village }) => exact.get(keyOf({ ...line.record, village }))?.id ?? []))
  const named = groupBy(known, ({ sheet }) => `${sheet.village}|${plain(sheet.label)}`)
  const ids = new Set(stored.map(({ id }) => id))
  const author = { team: id, pid: actor.pid, on: dayOf(now), recordedOffline: false }
  return lines.map(({ line, village }): Step => {
    const { record } = line
    const there = exact.get(keyOf({ ...record, village })) ?? named.get(`${village}|${plain(record.label)}`)?.find(one => !taken.has(one.id) && fits(one, record))
    const household = there?.id ?? madeId('h', id, village, houseKey(record))
    // A house that came from this line before and was renamed, moved or declined since: what its people said stands.
    if (!there && ids.has(household))
      return { line: line.line, kind: 'same' }
    const recording = there ? corrected(there, record, author) : registered(household, village, record, author)
    return recording
      ? { line: line.line, kind: there ? 'changed' : 'added', write: () => commit(id, household, recording) }
      : { line: line.line, kind: 'same' }
  })
}

const keyOf = (house: { village: string, label: string, lane: string | null, house: string | null }) => `${house.village}|${houseKey(house)}`

/** Whether a line may mean a house of this name: it does not say that the house stands elsewhere. */
function fits({ sheet }: Standing, { lane, house }: HouseholdRow): boolean {
  return (['lane', 'house'] as const).every(field => !sheet[field] || { lane, house }[field] === null || plain(sheet[field]) === plain({ lane, house }[field]!))
}

type Writer = Omit<Author, 'factId'>

/** What a recording writes, in one commit, with the server's time; resolves to how many documents that took. */
async function commit(team: string, household: string, { writes: [fact, house] }: Recording): Promise<number> {
  await transact(async (tx) => {
    tx.create(docs.fact(team, fact!.path.split('/').at(-1)!), { ...fact!.data, at: SERVER_TIME } as Fact)
    const stamped = { ...house!.data, updatedAt: SERVER_TIME }
    if (house!.op === 'create')
      tx.create(docs.household(team, household), stamped as Household)
    else
      tx.update(docs.household(team, household), stamped)
  })
  return 2
}

function registered(household: string, village: string, record: HouseholdRow, author: Writer): Recording {
  const sheet = sheetAfter({ ...BLANK_SHEET, label: record.label, village }, record)
  return registerHousehold({ ...author, factId: madeId('f', household) }, household, sheet)
}

function corrected({ id, sheet: { v, visit, last, updatedAt, ...sheet } }: Standing, record: HouseholdRow, author: Writer): Recording | undefined {
  const after: Sheet = sheetAfter(sheet, record)
  return correctHousehold({ ...author, factId: madeId('f', id, last, JSON.stringify(record)) }, id, sheet, after, 'Nhập từ Excel')
}
