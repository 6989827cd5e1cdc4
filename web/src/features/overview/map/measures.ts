import type { Figures } from '@tung-ngo/domain/metric'
import type { Rate } from '../../../ui/desk/format'
import { activeRate, shareOf, statedIn, teamedIn } from '../figures'

/** What the map can show. Its name stands in the address. */
export interface Measure {
  id: string
  title: string
  /** Head of the column with the rate, and with what it is a rate of. */
  rate: string
  base: string
  unit: string
  of: (figures: Figures) => Rate | null
}

const share = (id: string, metric: string, title: string, rate: string): Measure =>
  ({ id, title, rate, base: 'Trên số hộ', unit: 'hộ', of: figures => shareOf(figures, metric).rate })

/** A commune with two teams of its own is one commune. */
function communesWithTeam(figures: Figures): Rate | null {
  const { communes } = statedIn(figures)
  return communes > 0 ? { part: teamedIn(figures), of: communes } : null
}

export const MEASURES: Measure[] = [
  share('phu-cap', 'hh.covered', 'Hộ đã phổ cập', 'Đã phổ cập'),
  share('mot-nguoi', 'hh.oneDoesAll', 'Hộ có một người làm đủ năm kỹ năng', 'Có người đủ năm'),
  share('vneid', 'hh.has.vneid', 'Hộ có người dùng VNeID', 'Có VNeID'),
  share('dvc', 'hh.has.dvc', 'Hộ có tài khoản dịch vụ công', 'Có tài khoản'),
  share('vao-so', 'households', 'Hộ đã vào sổ', 'Đã vào sổ'),
  { id: 'co-to', title: 'Xã, phường có tổ cấp xã', rate: 'Có tổ', base: 'Trên số xã', unit: 'xã', of: communesWithTeam },
  { id: 'to-ghi', title: 'Tổ có ghi nhận trong kỳ', rate: 'Có ghi nhận', base: 'Trên số tổ', unit: 'tổ', of: activeRate },
]
