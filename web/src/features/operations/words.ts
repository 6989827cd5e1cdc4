import type { Trouble } from '@tung-ngo/domain/health'
import type { RefusalReason } from '@tung-ngo/domain/refusal'
import type { Refusal } from '@tung-ngo/domain/refusal'
import type { UnitLevel } from '@tung-ngo/domain/unit'

export const WORDS = {
  title: 'Vận hành',
  measured: (clock: string, day: string) => `Đo lúc ${clock}, ${day}. Mười phút đo một lần.`,
  measure: 'Đo lại ngay',
  measuring: 'Đang đo',
  measureFailed: 'Chưa đo lại được. Kiểm tra mạng rồi thử lại; vẫn không được thì xem mục “Không đo được” trong sổ tay vận hành.',
  never: 'Chưa đo lần nào',
  neverText: 'Đo một lần để xem số liệu lên các cấp có kịp không, và chỗ nào cần người.',
  loading: 'Đang tải',
  offline: (clock: string) => `Chưa có mạng. Đang xem lần đo lúc ${clock}. Có mạng là số tự mới.`,
  offlineNothing: 'Chưa có mạng nên chưa tải được. Có mạng là tự hiện.',
  failed: 'Chưa tải được. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  denied: 'Trang này chỉ dành cho người vận hành.',
  well: 'Mọi thứ chạy bình thường',
  wellText: 'Không có gì phải làm.',
  toDo: 'Cần làm',
  manual: (part: string) => `Sổ tay vận hành, mục “${part}”.`,
  tiers: 'Số liệu lên các cấp',
  tiersText: (window: string) => `Một việc được ghi phải lên tới gốc trong khoảng một lần rưỡi của ${window}.`,
  tier: 'Cấp',
  units: 'Đơn vị',
  looked: (count: string) => `xem ${count}`,
  waiting: 'Đang chờ cộng',
  late: 'Chậm',
  oldest: 'Chờ lâu nhất',
  none: 'không',
  lateUnits: 'Đơn vị đang chậm',
  since: (clock: string, time: string) => `Chưa cộng việc từ ${clock}, đã ${time}`,
  queues: 'Hàng chờ',
  noQueues: 'Không hỏi được hàng chờ.',
  queueLine: (count: string) => `${count} việc đang chờ`,
  queueFailing: (count: string) => `${count} lần hỏng trong năm phút`,
  errors: 'Lỗi của máy chủ',
  errorsText: 'Bảy ngày qua. Đếm ít nhất là chừng này; nhật ký có đủ.',
  noErrors: 'Bảy ngày qua không có lỗi nào.',
  day: 'Ngày',
  work: 'Việc của máy chủ',
  times: 'Số lần',
  last: 'Lần cuối',
  detail: 'Chi tiết',
  trace: (id: string) => `Mã dò: ${id}`,
  refusals: 'Việc bị trả lại',
  refusalsText: 'Theo lý do và theo ngày, như điện thoại báo về.',
  noRefusals: 'Bảy ngày qua không có việc nào bị trả lại.',
  reason: 'Lý do',
  total: 'Cộng',
  newest: 'Mới nhất',
  newestLine: (kind: string, app: string) => `${kind}, bản ${app}`,
  recount: 'Kiểm số',
  recountText: 'Máy tính lại từ từng việc đã ghi rồi so với số đang có.',
  noRecount: 'Chưa kiểm lần nào.',
  recountWhen: (kind: string, clock: string, day: string) => `${kind}, bắt đầu ${clock}, ${day}`,
  recountDone: (clock: string) => `xong lúc ${clock}`,
  recountRunning: 'đang chạy',
  checked: (done: string, total: string) => `Đã kiểm ${done} trên ${total} nơi`,
  drifted: (count: string) => `${count} nơi lệch`,
  noDrift: 'Không nơi nào lệch',
  start: 'Kiểm toàn bộ',
  startTitle: 'Kiểm lại toàn bộ?',
  startText: 'Máy đọc lại mọi việc đã ghi của mọi tổ, có thể mất vài giờ. Ghi và xem vẫn như thường; nơi nào lệch thì máy sửa và giữ lại chứng cứ.',
  startStay: 'Chưa kiểm',
  startFailed: 'Chưa bắt đầu được. Kiểm tra mạng rồi bấm lại.',
  healed: (count: string) => `đã sửa ${count}`,
} as const

export const LEVEL_WORDS: Record<UnitLevel, string> = { nation: 'Cả nước', province: 'Tỉnh, thành phố', district: 'Huyện', commune: 'Xã, phường', village: 'Thôn, bản' }

export const RECOUNT_WORDS = { sample: 'Kiểm một phần', whole: 'Kiểm toàn bộ' } as const

export const QUEUE_WORDS: Record<string, string> = { hop: 'Cộng lên cấp trên', countTeam: 'Đếm lại tổ', recount: 'Kiểm số' }

/** Handlers of the functions; a new one stands under its own name until it has a word. */
export const HANDLER_WORDS: Record<string, string> = {
  hop: 'Cộng lên cấp trên',
  countFact: 'Đếm việc đã ghi',
  countTeam: 'Đếm lại tổ',
  countTeamDoc: 'Đếm tổ',
  countMember: 'Đếm danh sách tổ',
  countUnit: 'Đếm đơn vị',
  countBase: 'Đếm số nền',
  mirrorSeats: 'Giao quyền vào tài khoản',
  mirrorTeam: 'Giao quyền cả tổ',
  turnDay: 'Sang ngày mới',
  closeMonths: 'Chốt tháng',
  watchHealth: 'Đo vận hành',
  measureHealth: 'Đo vận hành',
  makeSignInCode: 'Làm mã đăng nhập',
  redeemSignInCode: 'Vào bằng mã',
  receiptOf: 'Xác nhận việc đã nhận',
  recount: 'Kiểm số',
  recountSample: 'Kiểm số hằng đêm',
  startRecount: 'Bắt đầu kiểm số',
  restSeats: 'Cho quyền lâu không dùng nghỉ',
  undoUnentitled: 'Bỏ quyền giao sai',
  carryOutRequest: 'Giao quyền theo đề nghị',
  printHouseholds: 'Ghi nhật ký khi in phiếu giấy',
  signOutEverywhere: 'Đăng xuất khỏi mọi máy',
}

export const REASON_WORDS: Record<RefusalReason, string> = {
  seatGone: 'Không còn ở tổ',
  tooOld: 'Ngày đã quá một năm',
  notYet: 'Ngày còn chưa tới',
  unknownHousehold: 'Hộ chưa có trong sổ',
  goneHousehold: 'Hộ không còn ở tổ',
  declined: 'Hộ không đồng ý cho ghi',
  refused: 'Sổ không nhận nội dung',
}

export const KIND_WORDS: Record<Refusal['kind'], string> = {
  visit: 'Lượt tới nhà',
  session: 'Buổi hướng dẫn',
  class: 'Lớp',
  meeting: 'Họp',
  counter: 'Trực ở xã',
  school: 'Ở trường',
  market: 'Ở chợ',
  register: 'Ghi hộ mới',
  correct: 'Sửa hộ',
  withdraw: 'Rút lại',
  record: 'Việc, khó khăn',
}

/** What is seen, why, and what to do; `part` is its heading in docs/operations.md. */
export const TROUBLE_WORDS: Record<Trouble, { what: string, why: string, act: string, part: string }> = {
  unmeasured: {
    what: 'Không đo được nữa',
    why: 'Lần đo cuối đã quá 25 phút: máy chủ không chạy, hoặc lịch bị dừng.',
    act: 'Bấm Đo lại ngay. Không được thì xem lịch watchHealth và nhật ký của nó.',
    part: 'Không đo được',
  },
  late: {
    what: 'Số liệu lên chậm',
    why: 'Có đơn vị chưa cộng việc đã được đếm ở dưới. Số cũ vẫn đúng tới giờ ghi trên trang, không mất việc nào.',
    act: 'Xem Lỗi của máy chủ: nếu việc Cộng lên cấp trên báo lỗi thì theo mã dò; không có lỗi thì xem hàng chờ. Một đơn vị kẹt lâu: kiểm toàn bộ.',
    part: 'Số liệu lên chậm',
  },
  errors: {
    what: 'Hôm nay máy chủ báo lỗi',
    why: 'Một lần hỏng được thử lại trong một ngày; còn thử là còn chưa mất.',
    act: 'Mở Chi tiết, tìm mã dò trong nhật ký. Lỗi của bản mới thì đưa bản trước trở lại.',
    part: 'Máy chủ báo lỗi',
  },
  queue: {
    what: 'Hàng chờ quá dài',
    why: 'Việc tới nhanh hơn máy chủ làm: thường là tối cuối quý, hoặc một lỗi lặp lại.',
    act: 'Không có lỗi thì tăng HOP_CONCURRENCY, và xem HOP_WINDOW_SECONDS có dưới 300 không. Có lỗi thì chữa lỗi trước.',
    part: 'Hàng chờ quá dài',
  },
  drift: {
    what: 'Kiểm số thấy lệch',
    why: 'Số đang có khác số tính lại từ các việc đã ghi. Máy đã sửa những nơi ấy.',
    act: 'Xem các nơi lệch và lý do trong nhật ký kiểm số, rồi kiểm toàn bộ.',
    part: 'Kiểm số thấy lệch',
  },
  recountStopped: {
    what: 'Kiểm số dừng giữa chừng',
    why: 'Lần kiểm gần nhất quá sáu giờ vẫn chưa xong.',
    act: 'Lịch recountSample làm tiếp từ chỗ dừng lúc 3:15 sáng; cần ngay thì bấm Kiểm toàn bộ.',
    part: 'Kiểm số dừng giữa chừng',
  },
  refusals: {
    what: 'Sổ trả lại việc mà điện thoại cho là đúng',
    why: 'Điện thoại dùng bản quá cũ, hoặc bản mới và luật của sổ không khớp nhau.',
    act: 'So bản và loại việc ở mục Mới nhất. Chỉ bản cũ: nhắn tổ mở lại trang khi có mạng. Bản mới cũng bị: đưa luật trước trở lại.',
    part: 'Việc bị trả lại',
  },
}
