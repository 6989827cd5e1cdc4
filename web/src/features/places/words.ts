export const words = {
  title: 'Chọn nơi làm việc',
  text: 'Việc ghi sau đây được tính cho nơi này. Đổi lúc nào cũng được, ở mục Thêm.',
  none: 'Không còn ở tổ nào',
  noneText: 'Hỏi tổ trưởng hoặc cán bộ xã.',
  noneUnsent: (count: number) => `${count} việc chưa gửi vẫn giữ trên máy; báo tổ trưởng để gửi giúp.`,
  paused: (day: string, reason: string) => `Vai đang tạm dừng từ ${day}. Vì: ${reason.replace(/\.$/, '')}. Nhập mã mới không mở được; hỏi người giao việc để có vai lại.`,
  refused: (count: number) => `Còn ${count} nơi chưa vào được, vì một người giữ được khoảng 30 vai. Nhờ cán bộ xã cho thôi bớt vai ở nơi không làm nữa.`,
  invitation: 'Nhập mã mời',
  outbox: 'Xem Sổ gửi',
  again: 'Xem lại danh sách',
  signOut: 'Đăng xuất',
  chosen: 'Đang chọn',
} as const
