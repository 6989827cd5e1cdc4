import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { TeamRow } from '@tung-ngo/domain/sheet/teams'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Commune } from './communes'
import type { Step } from './outcome'
import type { Writer } from './villages'
import { dayOf } from '@tung-ngo/domain/day'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { unitTitle } from '@tung-ngo/domain/unit'
import { createTogether, docs, queries, SERVER_TIME, updateTogether } from '../store'
import { writeDecision } from '../teams/write-decision'
import { madeId } from './made-id'
import { refuse, repeated } from './outcome'

/** What an import makes of the lines of one commune's teams. */
export async function planTeams(commune: Commune, lines: Line<TeamRow>[], writer: Writer): Promise<Step[]> {
  const [teams, villages] = await Promise.all([queries.teamsOf(commune.id).get(), queries.villages(commune.id).get()])
  const known = new Map(teams.docs.filter(found => found.data().dissolvedOn === null).map(found => [plain(found.data().name), { id: found.id, team: found.data() }]))
  const find = findVillage(villages.docs.filter(found => found.data().validTo === null).map(found => ({ id: found.id, unit: found.data() })))
  const decided = new Set<string>()
  const twice = repeated(lines, ({ record }) => plain(record.name))
  return lines.map((line): Step => {
    const { record } = line
    if (twice.has(line))
      return refuse(line, `Tệp có hai dòng cho “${record.name}” ở ${unitTitle(commune.unit)}. Giữ một dòng.`)
    const village = record.village === null ? null : find(record.village)
    if (village === undefined)
      return refuse(line, `Chưa có “${record.village}” trong ${unitTitle(commune.unit)}. Nhập thôn, bản trước, hoặc xem lại tên.`)
    const there = known.get(plain(record.name))
    const decide = async () => {
      if (record.decision === null || record.decidedOn === null || decided.has(record.decision))
        return 0
      decided.add(record.decision)
      return writeDecision(commune.id, { number: record.decision, on: record.decidedOn, kind: 'establish', teams: null, basis: null, composition: null, file: null }, writer.pid)
    }
    if (there) {
      const change = changeOf(there.team, record, village ? placeOf(commune, village) : null)
      return change
        ? { line: line.line, kind: 'changed', write: async bulk => sum(updateTogether(bulk, docs.team(there.id), { ...change, updatedAt: SERVER_TIME }), decide()) }
        : { line: line.line, kind: 'same' }
    }
    const team = teamOf(commune, village, record, dayOf(writer.now))
    const id = madeId('t', commune.id, team.unit, plain(record.name), team.foundedOn)
    return { line: line.line, kind: 'added', write: async bulk => sum(createTogether(bulk, docs.team(id), team), decide()) }
  })
}

const sum = async (written: Promise<boolean>, decided: Promise<number>) => Number(await written) + await decided

export interface Village { id: string, unit: Unit }

/** A village by its title, or by its name where only one is called so. */
export function findVillage(villages: Village[]): (name: string) => Village | undefined {
  return (name) => {
    const said = plain(name)
    const titled = villages.find(({ unit }) => plain(unitTitle(unit)) === said)
    const named = villages.filter(({ unit }) => plain(unit.name) === said)
    return titled ?? (named.length === 1 ? named[0] : undefined)
  }
}

/** Where a team of this village, or of the commune itself, stands in the tree. */
function placeOf(commune: Commune, village: Village | null): Pick<Team, 'level' | 'unit' | 'path'> {
  return village
    ? { level: 'village', unit: village.id, path: village.unit.path }
    : { level: 'commune', unit: commune.id, path: commune.unit.path }
}

export function teamOf(commune: Commune, village: Village | null, { name, status, foundedOn, decidedOn }: Pick<TeamRow, 'name' | 'status' | 'foundedOn' | 'decidedOn'>, today: string): Team {
  return {
    v: SHAPE_VERSION,
    name,
    status: status ?? 'established',
    ...placeOf(commune, village),
    province: commune.province,
    district: commune.district,
    commune: commune.id,
    foundedOn: foundedOn ?? decidedOn ?? today,
    dissolvedOn: null,
    createdAt: SERVER_TIME,
    updatedAt: SERVER_TIME,
  }
}

function changeOf(team: Team, { name, status, foundedOn }: TeamRow, place: Pick<Team, 'level' | 'unit' | 'path'> | null): Partial<Team> | undefined {
  const change: Partial<Team> = {
    ...name !== team.name ? { name } : {},
    ...status !== null && status !== team.status ? { status } : {},
    ...foundedOn !== null && foundedOn !== team.foundedOn ? { foundedOn } : {},
    ...place !== null && place.unit !== team.unit ? place : {},
  }
  return Object.keys(change).length > 0 ? change : undefined
}
