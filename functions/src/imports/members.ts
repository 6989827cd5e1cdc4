import type { TeamPlace } from '@tung-ngo/domain/access'
import type { Member } from '@tung-ngo/domain/member'
import type { Claims } from '@tung-ngo/domain/seat'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { MemberRow } from '@tung-ngo/domain/sheet/members'
import type { Team } from '@tung-ngo/domain/team'
import type { Commune } from './communes'
import type { FindPerson, SeatPeople } from './people'
import type { Step } from './outcome'
import type { Writer } from './villages'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { canWriteRow } from '@tung-ngo/domain/seat-access'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { unitTitle } from '@tung-ngo/domain/unit'
import { groupBy } from '../counting/lists'
import { docs, queries, SERVER_TIME, updateTogether } from '../store'
import { refuse } from './outcome'

/** Who imports, and how people are found and made. */
export interface Enroller extends Writer { actor: Claims, find: FindPerson, seat: SeatPeople }

interface Row { pid: string, row: Member }

/** What an import makes of the members' lines of one commune: each team's roll is read once. */
export async function planMembers(commune: Commune, lines: Line<MemberRow>[], enroller: Enroller): Promise<Step[]> {
  const teams = (await queries.teamsOf(commune.id).get()).docs.filter(found => found.data().dissolvedOn === null)
  const known = new Map(teams.map(found => [plain(found.data().name), { id: found.id, team: found.data() }]))
  const groups = groupBy(lines, ({ record }) => plain(record.team))
  const steps = await Promise.all([...groups].map(async ([name, group]) => {
    const there = known.get(name)
    return there
      ? planTeam(there, group, enroller)
      : group.map(line => refuse(line, `Chưa có tổ “${line.record.team}” ở ${unitTitle(commune.unit)}. Nhập danh sách tổ trước, hoặc xem lại tên tổ.`))
  }))
  return steps.flat()
}

async function planTeam({ id, team }: { id: string, team: Team }, lines: Line<MemberRow>[], enroller: Enroller): Promise<Step[]> {
  const place: TeamPlace = { team: id, commune: team.commune, path: team.path }
  const stored = (await queries.members(id).get()).docs.map(found => ({ pid: found.id, row: found.data() }))
  const roll = stored.filter(({ row }) => row.leftOn === null)
  const wanted = lines.map(line => ({ line, there: find(roll, line.record) }))
  const leader = leaderBeside(roll, wanted)
  return wanted.map(({ line, there }) => planLine(id, place, line, there, stored, leader, enroller))
}

/** The leader who stays whatever the lines say; a second one is refused. */
function leaderBeside(roll: Row[], wanted: { line: Line<MemberRow>, there: Row | undefined }[]): Row | undefined {
  const touched = new Set(wanted.filter(({ line: { record } }) => record.leftOn !== null || record.role !== 'leader').map(({ there }) => there?.pid))
  return roll.find(({ pid, row }) => row.role === 'leader' && !touched.has(pid))
}

/** Who stands in the roll already: by his number, without one by his name. */
function find(roll: Row[], { phone, name }: MemberRow): Row | undefined {
  const called = roll.filter(({ row }) => plain(row.name) === plain(name))
  return roll.find(({ row }) => phone !== null && row.phone === phone) ?? called.find(({ row }) => phone === null || row.phone === null) ?? (called.length === 1 ? called[0] : undefined)
}

function planLine(team: string, place: TeamPlace, line: Line<MemberRow>, there: Row | undefined, stored: Row[], leader: Row | undefined, { actor, pid: by, now, find, seat }: Enroller): Step {
  const { record } = line
  if (record.leftOn !== null && !there)
    return stored.some(({ row }) => plain(row.name) === plain(record.name)) ? { line: line.line, kind: 'same' } : refuse(line, `“${record.name}” không có trong tổ này nên chưa cho thôi được.`)
  const pid = there?.pid ?? find(team, record)
  if (pid === actor.pid)
    return refuse(line, 'Không ai tự ghi vai cho mình. Nhờ cán bộ cấp trên ghi.')
  const entitled = canWriteRow(actor, place, { pid, role: record.role, confirmed: true }, there?.row.role) || can(actor, 'roll.giveAbove', place)
  if (!entitled)
    return refuse(line, 'Vai ở tổ này do cán bộ xã ghi.')
  if (record.role === 'leader' && leader && leader.pid !== pid && record.leftOn === null)
    return refuse(line, secondLeader(can(actor, 'roll.read', place) ? leader.row.name : null))
  const mark = { by, updatedAt: SERVER_TIME, v: SHAPE_VERSION } as const
  if (there) {
    const change = changeOf(there.row, record)
    return change
      ? { line: line.line, kind: 'changed', write: async bulk => Number(await updateTogether(bulk, docs.member(team, pid), { ...change, ...mark })) }
      : { line: line.line, kind: 'same' }
  }
  const { name, role, phone, position, organisation, kind, joinedOn } = record
  const fresh: Member = { pid, name, role, phone, kind: kind ?? 'local', organisation: organisation ?? 'other', position: position ?? '', joinedOn: joinedOn ?? dayOf(now), leftOn: null, confirmed: true, ...mark }
  return {
    line: line.line,
    kind: 'added',
    prepare: () => seat.account(pid, phone),
    write: async (bulk) => {
      const [person] = await Promise.all([seat.person(bulk, pid, name, phone), bulk.set(docs.member(team, pid), fresh)])
      return person + 1
    },
  }
}

/** Above the commune nobody reads a roll, not by importing into it either: there the leader stays without a name. */
const secondLeader = (name: string | null) =>
  `Tổ đã có tổ trưởng${name ? ` là ${name}` : ''}. Thay người thì thêm một dòng cho ${name ?? 'tổ trưởng cũ'} với ngày ở cột “Thôi từ ngày”.`

/** What a line changes in a row; an empty cell changes nothing. */
function changeOf(row: Member, { name, role, phone, position, organisation, kind, joinedOn, leftOn }: MemberRow): Partial<Member> | undefined {
  const said = { name, role, phone, position, organisation, kind, joinedOn, leftOn }
  const change = Object.fromEntries(Object.entries(said).filter(([field, value]) => value !== null && value !== row[field as keyof Member]))
  return Object.keys(change).length > 0 ? change : undefined
}
