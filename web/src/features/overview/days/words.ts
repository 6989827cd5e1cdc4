export const DAY_WORDS = {
  title: (month: string) => `Từng ngày trong ${month}`,
  help: 'càng đậm càng nhiều, so với ngày nhiều nhất',
  measure: 'Xem theo',
  choose: 'Chọn việc để xem từng ngày',
  week: 'Tuần',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  weekFrom: (day: string) => `Tuần có ngày ${day}`,
  loading: 'Đang tải từng ngày',
  failed: 'Chưa tải được từng ngày. Kiểm tra mạng rồi thử lại.',
  above: 'Việc đã làm từng ngày có ở trang của từng xã, phường.',
  open: 'Hộ vào sổ, hộ phổ cập từng ngày có sau khi tháng khép sổ (năm ngày sau khi hết tháng).',
} as const
