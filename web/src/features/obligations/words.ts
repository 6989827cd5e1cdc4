import type { ReporterKind } from '@tung-ngo/domain/periods/obligation'
import type { Cadence, Timing } from '@tung-ngo/domain/periods/timing'

export const CADENCE_WORDS: Record<Cadence, string> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: 'Sáu tháng một lần',
  year: 'Hằng năm',
  campaign: 'Theo đợt cao điểm',
  once: 'Một lần',
  event: 'Khi có việc',
}

export const ANCHOR_WORDS: Record<Timing['anchor'], string> = {
  lastMonth: 'Ngày trong tháng cuối kỳ',
  nextMonth: 'Ngày trong tháng sau kỳ',
  weekday: 'Thứ trong tuần (Thứ Hai là 1)',
  afterEnd: 'Số ngày sau ngày cuối kỳ',
}

export const NON_WORKING_WORDS: Record<Timing['nonWorking'], string> = {
  stay: 'Giữ nguyên hạn',
  before: 'Lùi về ngày làm việc trước',
  after: 'Dời sang ngày làm việc sau',
}

export const REPORTER_WORDS: Record<ReporterKind, string> = {
  villageTeams: 'Tổ thôn, bản',
  communeTeams: 'Tổ cấp xã',
  teams: 'Mọi tổ',
  communes: 'Xã, phường',
  districts: 'Huyện, thành phố',
  provinces: 'Tỉnh, thành phố',
}

export const words = {
  title: 'Nghĩa vụ báo cáo',
  intro: (place: string) => `Báo cáo mà ${place} yêu cầu cấp dưới gửi.`,
  noUnit: 'Màn hình này dành cho cán bộ của xã, huyện, tỉnh. Đổi nơi làm việc để xem.',
  failed: 'Chưa tải được danh sách. Kiểm tra mạng rồi thử lại.',
  none: 'Chưa yêu cầu báo cáo nào',
  noneText: 'Thêm một nghĩa vụ: chọn theo văn bản, hoặc tự đặt kỳ và hạn.',
  add: 'Thêm nghĩa vụ',
  edit: (name: string) => `Sửa ${name}`,
  next: (day: string) => `Hạn tới ${day}`,
  noNext: 'Không còn hạn nào',
  duty: 'Nội dung',
  rule: 'Theo văn bản',
  ownRule: 'Tự đặt',
  name: 'Tên báo cáo',
  reporters: 'Ai phải gửi',
  template: 'Mẫu báo cáo',
  written: 'Không có mẫu, viết tự do',
  cadence: 'Kỳ',
  anchor: 'Hạn tính theo',
  day: 'Ngày thứ',
  shortMonth: (day: number) => `Tháng không có ngày ${day} thì hạn là ngày cuối tháng.`,
  inclusive: 'Gửi trong chính ngày ấy vẫn đúng hạn',
  nonWorking: 'Hạn rơi vào ngày nghỉ',
  innerDays: 'Cấp dưới gửi sớm hơn (ngày)',
  graceDays: 'Trễ mà chưa tính là muộn (ngày)',
  expiresAfter: 'Nhận đến bao nhiêu ngày sau hạn',
  expiresHelp: 'Để trống thì lúc nào cũng nhận.',
  validFrom: 'Hiệu lực từ ngày',
  from: 'Đợt từ ngày',
  to: 'Đến ngày',
  deadlines: 'Sáu hạn sắp tới',
  noDeadlines: 'Chưa có hạn nào. Xem lại kỳ, ngày và hiệu lực.',
  occasional: 'Hạn tính từ ngày có việc.',
  deadline: (period: string, weekday: string, day: string) => `${period}: ${weekday}, ${day}`,
  inner: (day: string) => `cấp dưới gửi trước hết ${day}`,
  provisional: 'lịch nghỉ năm ấy chưa công bố, hạn còn có thể dời',
  burden: 'Gánh nặng cho mỗi nơi gửi',
  perYear: (count: number) => `${count} báo cáo mỗi năm`,
  fields: (fields: number, typed: number) => `${fields} ô, ${typed} ô phải tự ghi mỗi kỳ`,
  typed: 'Phải tự ghi',
  already: 'Đã báo cáo ở nơi khác',
  alreadyLine: (field: string, names: string) => `${field}: ${names}`,
  alreadyNone: 'Chưa ô nào trùng với báo cáo khác.',
  save: 'Lưu nghĩa vụ',
  saving: 'Đang lưu',
  cancel: 'Không lưu',
  saved: (name: string) => `Đã lưu ${name}`,
  number: 'Ghi bằng chữ số.',
  mayNot: 'Chỉ cán bộ và phó của đơn vị này thêm, sửa được.',
}
