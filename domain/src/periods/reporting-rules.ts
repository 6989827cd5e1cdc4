import type { Day } from '../period'
import type { TemplateId } from '../reports/report-templates'
import type { UnitLevel } from '../unit'
import type { Timing } from './timing'

type Place = 'team' | UnitLevel

/** A duty to report as one of the five documents states it (domain §7), ready to become an obligation of a unit. */
export interface ReportingRule {
  name: string
  /** `S001 §2.9e` */
  source: string
  /** Who owes it: the first of these levels that the tree has. Districts are gone since 01/07/2025. */
  from: readonly Place[]
  to: Place
  timing: Omit<Timing, 'validFrom' | 'validTo'>
  /** Where the document is silent: ours until the unit says otherwise. */
  assumed: readonly (keyof Timing)[]
  /** Null: no form, a written report or exchange. */
  template: TemplateId | null
}

const plain = { inclusive: true, nonWorking: 'stay', innerDays: 0, graceDays: 0, expiresAfter: null } as const
const lastDayOf = (cadence: Timing['cadence'], innerDays = 0) => ({ ...plain, cadence, anchor: 'afterEnd', day: 0, innerDays } as const)
const afterEvent = (day: number) => ({ ...plain, cadence: 'event', anchor: 'afterEnd', day } as const)

export const REPORTING_RULES = {
  'R-BG-Q': {
    name: 'Báo cáo quý về Chỉ thị và hoạt động của tổ',
    source: 'S001 §2.9e',
    from: ['district', 'commune'],
    to: 'province',
    timing: { ...plain, cadence: 'quarter', anchor: 'lastMonth', day: 20, inclusive: false, innerDays: 5 },
    assumed: ['innerDays'],
    template: 'quarterOfUnit',
  },
  'R-BG-P': {
    name: 'Tổng hợp quý vào báo cáo chuyển đổi số của tỉnh',
    source: 'S001 §2.1g',
    from: ['province'],
    to: 'province',
    timing: lastDayOf('quarter'),
    assumed: ['anchor', 'day'],
    template: 'quarterOfProvince',
  },
  'R-BG-X': {
    name: 'Khó khăn vượt thẩm quyền, báo cáo ngay',
    source: 'S001 §2.1g',
    from: ['province'],
    to: 'province',
    timing: afterEvent(0),
    assumed: [],
    template: null,
  },
  'R-ST-T': {
    name: 'Báo cáo tháng của tổ',
    source: 'S002 §II.2.8',
    from: ['team'],
    to: 'commune',
    timing: lastDayOf('month'),
    assumed: [],
    template: 'monthOfTeam',
  },
  'R-ST-D': {
    name: 'Báo cáo tháng kết quả triển khai tổ',
    source: 'S002 §IV.3',
    from: ['district', 'commune'],
    to: 'province',
    timing: lastDayOf('month', 3),
    assumed: ['innerDays'],
    template: 'monthOfUnit',
  },
  'R-ST-F': {
    name: 'Báo cáo tổng kết thí điểm',
    source: 'S002 §IV.3',
    from: ['district', 'commune'],
    to: 'province',
    timing: lastDayOf('once'),
    assumed: [],
    template: 'pilotFinal',
  },
  'R-ST-P': {
    name: 'Báo cáo tình hình thí điểm, khó khăn và đề xuất',
    source: 'S002 §IV.1',
    from: ['province'],
    to: 'province',
    timing: afterEvent(3),
    assumed: ['day'],
    template: null,
  },
  'R-ST-N': {
    name: 'Báo cáo nhanh, trao đổi hằng ngày',
    source: 'S002 §II.2.7',
    from: ['team'],
    to: 'commune',
    timing: afterEvent(0),
    assumed: ['day'],
    template: null,
  },
  'R-QN-F': {
    name: 'Danh sách tổ sau khi có quyết định thành lập',
    source: 'S003 §1',
    from: ['commune'],
    to: 'province',
    timing: afterEvent(10),
    assumed: ['anchor', 'day'],
    template: 'registration',
  },
  'R-QN-T': {
    name: 'Báo cáo định kỳ của tổ',
    source: 'S003 §2c',
    from: ['team'],
    to: 'commune',
    timing: lastDayOf('month'),
    assumed: ['cadence', 'anchor', 'day'],
    template: 'monthOfTeam',
  },
  'R-DT-Q': {
    name: 'Báo cáo quý của xã về hoạt động và chỉ tiêu',
    source: 'S000 §3.2 (Đồng Tháp)',
    from: ['commune'],
    to: 'province',
    timing: lastDayOf('quarter'),
    assumed: ['day'],
    template: 'quarterOfCommune',
  },
  'R-DT-Z': {
    name: 'Số thành viên và người quan tâm nhóm Zalo của tổ',
    source: 'S000 §3.2 (Đồng Tháp)',
    from: ['team'],
    to: 'commune',
    timing: lastDayOf('month'),
    assumed: ['anchor', 'day'],
    template: 'zaloCount',
  },
  'R-DN': {
    name: 'Báo cáo định kỳ theo mẫu của thành phố',
    source: 'S000 §3.2 (Đà Nẵng)',
    from: ['team'],
    to: 'commune',
    timing: lastDayOf('month'),
    assumed: ['cadence', 'anchor', 'day'],
    template: 'cityForm',
  },
  'R-SL-T': {
    name: 'Báo cáo chuyên đề gửi Ban Chỉ đạo',
    source: 'S004',
    from: ['province'],
    to: 'province',
    timing: afterEvent(3),
    assumed: ['anchor', 'day'],
    template: 'thematic',
  },
  'R-PLAN-M': {
    name: 'Tiến độ kế hoạch trong tháng',
    source: 'S000 §3.4',
    from: ['team'],
    to: 'commune',
    timing: lastDayOf('month'),
    assumed: ['anchor', 'day'],
    template: null,
  },
  'R-PLAN-Q': {
    name: 'Tiến độ kế hoạch trong quý',
    source: 'S000 §3.4',
    from: ['team'],
    to: 'commune',
    timing: lastDayOf('quarter'),
    assumed: ['anchor', 'day'],
    template: null,
  },
} as const satisfies Record<string, ReportingRule>

export type RuleId = keyof typeof REPORTING_RULES

/** The timing of a rule, in force from a day on. */
export function timingOf(rule: RuleId, validFrom: Day, validTo: Day | null = null): Timing {
  return { ...REPORTING_RULES[rule].timing, validFrom, validTo }
}
