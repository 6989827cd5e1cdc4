import type { TeamTerm, UnitLevel } from '@tung-ngo/domain/unit'

/** Short words of a province for its teams and villages, as its reports write them. */
export const TERM_WORDS: Record<TeamTerm, { team: string, villages: string, village: string }> = {
  CDSCD: { team: 'Tổ CĐSCĐ', villages: 'Tổ, bản, tiểu khu', village: 'bản' },
  CNSCD: { team: 'Tổ CNSCĐ', villages: 'Thôn, bản, tổ dân phố', village: 'thôn, bản' },
}

/** Where the places below a unit are, by their level. */
const OFFICES: Partial<Record<UnitLevel | 'team', string>> = {
  province: 'tại các tỉnh, thành phố',
  district: 'tại UBND các huyện, thành phố',
  commune: 'tại UBND các xã, phường',
}

export const words = {
  motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  number: 'Số:',
  kind: 'BÁO CÁO',
  internal: 'Lưu hành nội bộ',
  recipients: 'Nơi nhận:',
  appendix: 'Phụ lục',
  attached: (number: string, day: string, issuer: string) => `(Kèm theo Báo cáo số ${number} ${day} của ${issuer})`,
  order: 'STT',
  place: 'Tên đơn vị',
  places: 'Từng nơi',
  note: 'Ghi chú',
  total: 'Tổng cộng',
  totalOf: (sent: number, all: number) => `Tổng cộng (${sent} trên ${all} nơi)`,
  didNotSend: (place: string) => `${place} (chưa có báo cáo)`,
  content: 'Nội dung',
  figure: 'Số liệu',
  asOf: (day: string) => `Số liệu đến ngày ${day}`,
  scope: (count: number) => `Phạm vi: tất cả, ${count} dòng, không lọc`,
  results: 'KẾT QUẢ THỰC HIỆN',
  limits: 'TỒN TẠI, HẠN CHẾ, KHÓ KHĂN, VƯỚNG MẮC',
  tasks: 'NHIỆM VỤ, GIẢI PHÁP',
  proposals: 'ĐỀ XUẤT, KIẾN NGHỊ',
  reports: (subject: string) => `báo cáo ${subject}`,
  preamble: (office: string, act: string, asOf: string) => `${office} ${act}, số liệu đến ngày ${asOf}, như sau:`,
  closing: (office: string, act: string) => `Trên đây là ${act} của ${office}./.`,
  teams: (team: string) => `Số ${team}`,
  members: 'Số thành viên',
  communeLevel: 'Cấp xã',
  establishment: (team: string, level: UnitLevel | 'team', asOf: string) => ['Thống kê việc thành lập', team, OFFICES[level] ?? '', `đến ngày ${asOf}`].filter(Boolean).join(' '),
  withoutTeam: (count: string, village: string, team: string) => `Còn ${count} ${village} chưa thành lập ${team}`,
  answered: (answered: number, of: number) => `${answered} trên ${of} nơi trả lời`,
  notSent: 'Nơi chưa gửi báo cáo',
  noOne: 'Không có',
  nothing: 'Không có việc để báo cáo',
  because: (place: string, reason: string) => `${place}: ${reason}`,
  reason: 'Lý do',
}
