import type { CompositionRule } from './composition/rule'
import * as z from 'zod/mini'
import { count, day, id, instant, requiredText, text, version } from './shape'

/** Levels of the tree from the root down; a village is no tier of government, but people live and teams work there. */
export const UNIT_LEVELS = ['nation', 'province', 'district', 'commune', 'village'] as const
export type UnitLevel = typeof UNIT_LEVELS[number]

/** Types of unit of both eras (domain §3), as data: the words stand in UNIT_TYPE_WORDS. */
export const UNIT_TYPES = {
  nation: ['quoc_gia'],
  province: ['tinh', 'thanh_pho_tw'],
  district: ['huyen', 'quan', 'thi_xa', 'thanh_pho_tinh'],
  commune: ['xa', 'phuong', 'thi_tran', 'dac_khu'],
  village: ['thon', 'xom', 'ban', 'ap', 'khom', 'to_dan_pho', 'khu_pho', 'tieu_khu', 'khu_dan_cu', 'lang', 'buon', 'khoi_pho'],
} as const satisfies Record<UnitLevel, readonly string[]>
export type UnitType = typeof UNIT_TYPES[UnitLevel][number]

export const UNIT_TYPE_WORDS: Record<UnitType, string> = {
  quoc_gia: 'Toàn quốc',
  tinh: 'Tỉnh',
  thanh_pho_tw: 'Thành phố',
  huyen: 'Huyện',
  quan: 'Quận',
  thi_xa: 'Thị xã',
  thanh_pho_tinh: 'Thành phố',
  xa: 'Xã',
  phuong: 'Phường',
  thi_tran: 'Thị trấn',
  dac_khu: 'Đặc khu',
  thon: 'Thôn',
  xom: 'Xóm',
  ban: 'Bản',
  ap: 'Ấp',
  khom: 'Khóm',
  to_dan_pho: 'Tổ dân phố',
  khu_pho: 'Khu phố',
  tieu_khu: 'Tiểu khu',
  khu_dan_cu: 'Khu dân cư',
  lang: 'Làng',
  buon: 'Buôn',
  khoi_pho: 'Khối phố',
}

/** The province's own words, inherited down the tree: how it calls a team. */
export const TEAM_TERMS = {
  CNSCD: 'Tổ công nghệ số cộng đồng',
  CDSCD: 'Tổ chuyển đổi số cộng đồng',
} as const
export type TeamTerm = keyof typeof TEAM_TERMS

/** Mobile signal of a village, as its commune says. */
export const SIGNALS = ['good', 'weak', 'none'] as const
export type Signal = typeof SIGNALS[number]

/** Looked at whole where it is written (`saveComposition`): the first screen's script holds nothing of it. */
const isRule = z.custom<CompositionRule>(value => typeof value === 'object' && value !== null)

/** Rules of make-up that a province keeps, ended ones included. */
export const MAX_RULES = 60

/**
 * `units/{unitId}`: an administrative unit during one span of time. Codes repeat across eras, so the id is ours.
 * `path`: ids from the root to this unit, itself included; `validTo` is null while it is in force. `silentAfter`: working days
 * without a record after which a team is asked about, inherited down the tree. Of a village without a team, `teamDueOn` and
 * `teamOwner` say by when there is to be one, and who sees to it. `updatedAt`: when a village was last written.
 * `composition`: how a province's teams are made up, in place of what COMPOSITION_RULES has of it.
 */
export const unit = z.strictObject({
  v: version,
  name: requiredText(80, 'tên đơn vị'),
  type: z.enum(Object.values(UNIT_TYPES).flat()),
  level: z.enum(UNIT_LEVELS),
  code: text(10),
  parent: z.nullable(id),
  path: z.array(id).check(z.minLength(1), z.maxLength(6)),
  validFrom: day,
  validTo: z.nullable(day),
  predecessors: z.array(id).check(z.maxLength(30)),
  successors: z.array(id).check(z.maxLength(30)),
  teamTerm: z.optional(z.enum(['CNSCD', 'CDSCD'])),
  silentAfter: z.optional(count(90)),
  signal: z.optional(z.enum(SIGNALS)),
  teamDueOn: z.optional(day),
  teamOwner: z.optional(text(80)),
  updatedAt: z.optional(instant),
  composition: z.optional(z.array(isRule).check(z.maxLength(MAX_RULES))),
})
export type Unit = z.infer<typeof unit>

/** `Xã Chiềng Mung`; `Toàn quốc` for the root. */
export function unitTitle(unit: Pick<Unit, 'name' | 'type'>): string {
  return unit.type === 'quoc_gia' ? UNIT_TYPE_WORDS.quoc_gia : `${UNIT_TYPE_WORDS[unit.type]} ${unit.name}`
}
