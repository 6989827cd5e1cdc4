import type { Sheet } from '@tung-ngo/domain/household'
import type { Snapshot } from '../session/snapshot'
import type { StoredHousehold, StoredMember } from '../sync/types'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { words } from './words'

const [TEAM, VILLAGE, PERSON, LANE] = ['t-tap', 'v-tap', 'p-tap', 'Cây Đa']
const NOW = Date.now()
const TODAY = dayOf(NOW)

/** Who practises, and where. */
export const LEARNER: Snapshot = {
  account: { uid: 'u-tap', pid: PERSON, name: words.learner, claims: { pid: PERSON, v: 1, teams: { [TEAM]: 'member' }, units: {} } },
  places: [{ kind: 'team', id: TEAM, role: 'member', name: words.team, under: words.commune, commune: 'c-tap', village: VILLAGE, path: ['vn', 'c-tap', VILLAGE], level: 'village', teamTerm: 'CNSCD' }],
  place: TEAM,
  mustSignIn: false,
}

function house(number: number, label: string, more: Partial<Sheet> = {}, visitedDaysAgo?: number): StoredHousehold {
  const name = label.split(' ').at(-1)!
  return {
    ...BLANK_SHEET, village: VILLAGE, label, lane: LANE, house: String(number), consent: 'agreed', consentOn: addDays(TODAY, -60), consentBy: PERSON,
    residents: { p1: name, p2: 'Con' }, nucleus: 'p1', ...more,
    v: SHAPE_VERSION, last: `f-tap-${number}`, updatedAt: NOW - number * 1000, id: `h-tap-${number}`, team: TEAM,
    visit: visitedDaysAgo === undefined ? null : { on: addDays(TODAY, -visitedDaysAgo), by: PERSON, met: 'met', note: '' },
  }
}

function person(id: string, name: string, role: StoredMember['role']): StoredMember {
  return {
    v: SHAPE_VERSION, pid: id, id, team: TEAM, name, role, kind: 'local', organisation: 'other', position: '', phone: null,
    joinedOn: addDays(TODAY, -400), leftOn: null, confirmed: true, by: PERSON, updatedAt: NOW,
  }
}

const DOES = { p1_dvc: 'does', p1_shop: 'does', p1_pay: 'does', p1_safety: 'does', p1_local: 'does' } as const

/** A made-up hamlet of eight houses, one of each kind that one meets. */
export const HAMLET: Record<string, object[]> = {
  members: [person(PERSON, words.learner, 'member'), person('p-tap-2', 'Đinh Thị Thử', 'leader'), person('p-tap-3', 'Hà Văn Mẫu', 'member')],
  households: [
    house(1, 'Lò Văn Mẫu', { levels: { p1_pay: 'knows' }, has: { p1_vneid: true } }, 40),
    house(2, 'Đinh Thị Ví', { kind: 'business', levels: { p1_pay: 'does', p1_shop: 'knows' }, has: { p1_vneid: true } }, 20),
    house(3, 'Hà Văn Dụ', { remote: true }, 45),
    house(4, 'Bùi Thị Thử', { consent: 'notAsked', consentOn: null, consentBy: null, residents: {}, nucleus: null }),
    house(5, 'Quách Văn Tập', { levels: DOES, has: { p1_vneid: true, p1_dvc: true } }, 10),
    house(6, 'Vì Thị Nháp', { levels: { p1_safety: 'understands' } }, 30),
    house(7, 'Mùa A Giả', { helper: 'p-tap-3' }, 35),
    house(8, 'Sùng Thị Định', { landmark: words.landmark }),
  ],
}
