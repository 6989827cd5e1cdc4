import type { Member } from '@tung-ngo/domain/member'
import type { Unit, UnitType } from '@tung-ngo/domain/unit'
import { UNIT_TYPE_WORDS } from '@tung-ngo/domain/unit'
import type { Dice } from './random'
import type { Gender } from './names'

/** A place on a team's roll, by the composition that documents recommend (domain §4). */
export interface Post extends Pick<Member, 'role' | 'kind' | 'organisation' | 'position'> { gender?: Gender }

const post = (role: Post['role'], kind: Post['kind'], organisation: Post['organisation'], position: string, gender?: Gender): Post => ({ role, kind, organisation, position, gender })

/** Posts of a commune team of `size`: Quảng Ngãi wants two IT teachers, police, Youth Union, the culture office. */
export function communePosts(unit: Unit, size: number): Post[] {
  const place = UNIT_TYPE_WORDS[unit.type].toLowerCase()
  const twoTier = unit.validFrom >= '2025'
  const culture = twoTier ? 'Công chức phòng Văn hóa – Xã hội' : 'Công chức văn hóa – xã hội'
  return [
    post('leader', 'official', 'commune_pc', `Phó Chủ tịch UBND ${place}`),
    post('deputy', 'official', 'culture_society_office', culture),
    post('member', 'official', 'youth_union', `Bí thư Đoàn ${place}`),
    post('member', 'official', 'police', `Công an ${place}`, 'm'),
    post('member', 'official', 'teacher_it', 'Giáo viên Tin học, trường THCS'),
    post('member', 'official', 'teacher_it', 'Giáo viên Tin học, trường tiểu học'),
    post('member', 'official', 'women', `Chủ tịch Hội Phụ nữ ${place}`, 'f'),
    post('member', 'official', 'farmers', `Chủ tịch Hội Nông dân ${place}`),
    post('member', 'local', 'post_telecom_bank', `Nhân viên bưu điện ${place}`),
    post('member', 'official', 'health', `Trạm Y tế ${place}`),
    ...Array.from({ length: Math.max(0, size - 10) }, () => post('member', 'official', 'commune_pc', `Văn phòng UBND ${place}`)),
  ].slice(0, size)
}

/** Posts of a village team of `size`; seven fill every slot that Quảng Ngãi names. */
export function villagePosts(dice: Dice, unit: Unit, size: number): Post[] {
  const place = UNIT_TYPE_WORDS[unit.type].toLowerCase()
  const head = HEADS[unit.type] ?? `Trưởng ${place}`
  return [
    dice.chance(0.8) ? post('leader', 'local', 'village_head', head) : post('leader', 'local', 'party_cell', 'Bí thư chi bộ'),
    post('deputy', 'local', 'youth_union', 'Bí thư chi đoàn'),
    post('member', 'local', 'police', unit.validFrom >= '2025' ? `Tổ bảo vệ an ninh, trật tự ${place}` : 'Công an viên', 'm'),
    post('member', 'local', 'women', 'Chi hội trưởng phụ nữ', 'f'),
    post('member', 'local', 'farmers', 'Chi hội trưởng nông dân'),
    post('member', 'local', 'youth_union', 'Đoàn viên'),
    post('member', 'local', 'teacher', 'Giáo viên'),
    post('member', 'local', 'health', `Y tế ${place}`),
    ...Array.from({ length: Math.max(0, size - 8) }, () => post('member', 'local', 'other', '')),
  ].slice(0, size)
}

const HEADS: Partial<Record<UnitType, string>> = { to_dan_pho: 'Tổ trưởng tổ dân phố', tieu_khu: 'Tiểu khu trưởng' }
