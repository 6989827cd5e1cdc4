import type { TeamPlace } from '@tung-ngo/domain/access'
import type { Member } from '@tung-ngo/domain/member'
import type { Claims } from '@tung-ngo/domain/seat'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { MemberRow } from '@tung-ngo/domain/sheet/members'
import type { Team } from '@tung-ngo/domain/team'
import type { Commune } from './communes'
import type { MakeAccount, SeatPeople } from './people'
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
import { knowPeople, seatPeople } from './people'

/** Who imports, and how accounts are made. */
export interface Enroller extends Writer { actor: Claims, makeAccount: MakeAccount }

interface Row { pid: string, row: Member }
type RowLine = Line<MemberRow>

/** The roll of a team, all that ever stood in it, and whom of it each line means. */
interface Roll { id: string, team: Team, stored: Row[], wanted: { line: RowLine, there: Row | undefined }[] }
type People = Awaited<ReturnType<typeof knowPeople>>

/** What an import makes of the members' lines of one commune: each team's roll is read once, and people whom no roll has are looked for. */
export async function planMembers(commune: Commune, lines: RowLine[], enroller: Enroller): Promise<Step[]> {
  const teams = (await queries.teamsOf(commune.id).get()).docs.filter(found => found.data().dissolvedOn === null)
  const known = new Map(teams.map(found => [plain(found.data().name), { id: found.id, team: found.data() }]))
  const groups = [...groupBy(lines, ({ record }) => plain(record.team))].map(([name, group]) => ({ there: known.get(name), group }))
  const lost = groups.flatMap(({ there, group }) => there ? [] : group.map(line => refuse(line, `Chưa có tổ “${line.record.team}” ở ${unitTitle(commune.unit)}. Nhập danh sách tổ trước, hoặc xem lại tên tổ.`)))
  const rolls = await Promise.all(groups.flatMap(({ there, group }) => there ? [readRoll(there, group)] : []))
  const people = await knowPeople(rolls.flatMap(({ wanted }) => wanted.flatMap(({ line, there }) => there ? [] : [line])))
  const seat = seatPeople(enroller.makeAccount, people.known)
  return [...lost, ...rolls.flatMap(roll => planTeam(roll, people, seat, enroller))]
}

async function readRoll({ id, team }: { id: string, team: Team }, lines: RowLine[]): Promise<Roll> {
  const stored = (await queries.members(id).get()).docs.map(found => ({ pid: found.id, row: found.data() }))
  const found = matchRoll(stored.filter(({ row }) => row.leftOn === null), lines)
  return { id, team, stored, wanted: lines.map(line => ({ line, there: found.get(line.line) })) }
}

function planTeam({ id, team, stored, wanted }: Roll, people: People, seat: SeatPeople, enroller: Enroller): Step[] {
  const place: TeamPlace = { team: id, commune: team.commune, path: team.path }
  const leader = leaderBeside(stored.filter(({ row }) => row.leftOn === null), wanted)
  // Whom a line means by his row is not made anew by another line of his name.
  const meant = new Set(wanted.flatMap(({ there }) => there?.pid ?? []))
  return wanted.map(({ line, there }) => {
    const pid = there?.pid ?? people.find(id, line.record)
    if (!there && line.record.leftOn === null && meant.has(pid))
      return refuse(line, `Trong tổ đã có “${line.record.name}” ở dòng khác. Hai người trùng tên thì ghi số điện thoại của từng người.`)
    meant.add(pid)
    return planLine(place, line, pid, there, stored, leader, seat, enroller)
  })
}

/** How a line may mean a row, the surest first: of two people of one name each keeps his number, of a couple each his name. */
const WAYS: ((row: Member, line: MemberRow, isAlone: boolean) => boolean)[] = [
  (row, { phone, name }) => phone !== null && row.phone === phone && plain(row.name) === plain(name),
  (row, { phone, name }) => (phone === null || row.phone === null) && plain(row.name) === plain(name),
  (row, { phone }) => phone !== null && row.phone === phone,
  (row, { name }, isAlone) => isAlone && plain(row.name) === plain(name),
]

/** Whom of a roll each line means; nobody is meant by two lines. */
function matchRoll(roll: Row[], lines: RowLine[]): Map<number, Row> {
  const found = new Map<number, Row>()
  const free = new Set(roll)
  for (const means of WAYS) {
    for (const { line, record } of lines.filter(({ line }) => !found.has(line))) {
      const isAlone = roll.filter(({ row }) => plain(row.name) === plain(record.name)).length === 1
      const row = [...free].find(({ row }) => means(row, record, isAlone))
      if (row) {
        found.set(line, row)
        free.delete(row)
      }
    }
  }
  return found
}

/** The leader who stays whatever the lines say; a second one is refused. */
function leaderBeside(roll: Row[], wanted: Roll['wanted']): Row | undefined {
  const touched = new Set(wanted.filter(({ line: { record } }) => record.leftOn !== null || record.role !== 'leader').map(({ there }) => there?.pid))
  return roll.find(({ pid, row }) => row.role === 'leader' && !touched.has(pid))
}

function planLine(place: TeamPlace, line: RowLine, pid: string, there: Row | undefined, stored: Row[], leader: Row | undefined, seat: SeatPeople, { actor, pid: by, now }: Enroller): Step {
  const { record } = line
  if (record.leftOn !== null && !there)
    return stored.some(({ row }) => plain(row.name) === plain(record.name)) ? { line: line.line, kind: 'same' } : refuse(line, `“${record.name}” không có trong tổ này nên chưa cho thôi được.`)
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
      ? { line: line.line, kind: 'changed', write: async bulk => Number(await updateTogether(bulk, docs.member(place.team, pid), { ...change, ...mark })) }
      : { line: line.line, kind: 'same' }
  }
  const { name, role, phone, position, organisation, kind, joinedOn } = record
  const fresh: Member = { pid, name, role, phone, kind: kind ?? 'local', organisation: organisation ?? 'other', position: position ?? '', joinedOn: joinedOn ?? dayOf(now), leftOn: null, confirmed: true, ...mark }
  return {
    line: line.line,
    kind: 'added',
    prepare: () => seat.account(pid, phone),
    write: async (bulk) => {
      const [person] = await Promise.all([seat.person(bulk, pid, name, phone), bulk.set(docs.member(place.team, pid), fresh)])
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
