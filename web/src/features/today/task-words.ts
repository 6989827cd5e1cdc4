export const taskWords = {
  title: 'Việc của tôi',
  all: 'Xem hết',
  finish: 'Xong việc',
  finishOf: (title: string) => `Xong việc: ${title}`,
  result: 'Kết quả',
  noResult: 'Chưa ghi kết quả.',
  act: (title: string) => `Xong việc: ${title}`,
  done: 'Đã ghi xong việc',
  save: 'Lưu',
  saving: 'Đang lưu',
  cancel: 'Thôi',
  daysLeft: (days: number) => days < 0 ? `quá hạn ${-days} ngày` : days === 0 ? 'hạn hôm nay' : `còn ${days} ngày`,
}
