export const STOCKS: [string, string][] = [
  ['teams.commune', 'Tổ cấp xã'],
  ['teams.village', 'Tổ thôn, bản'],
  ['members.commune', 'Thành viên tổ cấp xã'],
  ['members.village', 'Thành viên tổ thôn, bản'],
  ['households', 'Hộ đã vào sổ'],
  ['hh.covered', 'Hộ đã phổ cập'],
  ['hh.has.vneid', 'Hộ có người có VNeID'],
  ['hh.has.dvc', 'Hộ có tài khoản Dịch vụ công'],
]

export const COUNTED: [string, string][] = [
  ['acts.visit', 'Lượt tới nhà gặp được'],
  ['acts.session', 'Buổi hướng dẫn chung'],
  ['acts.class', 'Lớp học'],
  ['attendees', 'Người dự buổi chung'],
  ['turns', 'Lượt người được hướng dẫn'],
  ['residents.guided', 'Người được hướng dẫn tại nhà'],
  ['households.visited', 'Hộ đã tới'],
  ['teams.active', 'Tổ có ghi nhận'],
]

export const words = {
  title: 'So các kỳ',
  intro: (place: string) => `Số đã công bố của ${place}: tại một ngày đã qua, và tháng này bên tháng khác.`,
  noUnit: 'Màn hình này dành cho cán bộ của xã, huyện, tỉnh. Đổi nơi làm việc để xem.',
  denied: 'Chưa được giao xem số của nơi này.',
  failed: 'Chưa tải được số. Kiểm tra mạng rồi thử lại.',
  none: 'Chưa có số nào',
  noneText: 'Khi tổ ghi việc đầu tiên, số tự hiện ở đây.',
  day: 'Tính đến hết ngày',
  stock: (day: string) => `Tính đến hết ngày ${day}`,
  noDay: 'Chưa ghi ngày. Đang xem số của ngày chọn trước đó.',
  future: 'Ngày này chưa tới. Chọn hôm nay hoặc ngày trước.',
  tooEarly: 'Ngày này chưa có số công bố. Chọn ngày sau đó.',
  unsealed: 'Tháng này chưa khép sổ nên chưa có số của riêng ngày này. Chọn ngày cuối tháng, hoặc chờ năm ngày sau khi hết tháng.',
  month: 'Tháng',
  beside: 'Tháng này bên tháng trước và cùng kỳ năm trước',
  figure: 'Số liệu',
  unknown: 'không có',
}
