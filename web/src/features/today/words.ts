import type { LocalHousehold } from '../../sync'
import { laneName, laneTitle } from '../../team/view'

export const words = {
  title: 'Hôm nay',
  nextHouses: 'Nhà nên tới tiếp',
  lastHouse: 'Nhà cuối ngõ',
  wholeLane: 'Xem cả ngõ',
  record: 'Ghi',
  laneDone: 'Ngõ này đã tới hết tối nay.',
  empty: 'Sổ hộ còn trống',
  emptyText: 'Ghi hộ đầu tiên ngay tại ngõ, hoặc nhờ cán bộ xã nhập cả danh sách từ Excel.',
  addFirst: 'Thêm hộ đầu tiên',
  evening: (lane: string, count: number, hour: number) => `${hour >= 17 || hour < 4 ? 'Tối nay' : 'Hôm nay'}: ${lane ? laneTitle(lane) : 'cả bản'}, ${count} nhà`,
  nextLane: (lane: string) => `Ngõ tiếp theo: ${lane ? laneName(lane) : 'các nhà chưa ghi ngõ'}`,
  nextLaneText: (count: number, waiting: number) => `${count} nhà, ${waiting} nhà nên tới`,
  monthTitle: (month: number) => `Số tháng ${month}`,
  monthText: (day: string) => `Ghi trước hết ngày ${day} thì tính vào tháng này`,
  offline: 'Không có sóng, cứ ghi bình thường.',
  offlineNone: 'Có mạng là máy tự gửi.',
  /** `closed`: whether this browser sends after the app was closed. */
  offlineSome: (count: number, closed: boolean) =>
    `${count} việc đang ở trên máy này, ${closed ? 'có mạng là máy tự gửi, kể cả khi đã tắt ứng dụng.' : 'có mạng thì mở ứng dụng là máy gửi.'}`,
  houseNumber: (sheet: LocalHousehold) => sheet.house ? `Nhà ${sheet.house}` : sheet.landmark || 'Chưa ghi số nhà',
}
