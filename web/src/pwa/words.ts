export const UPDATE_WORDS = {
  text: 'Có bản mới. Việc đã ghi và chỗ đang ghi dở vẫn còn.',
  act: 'Mở bản mới',
} as const

export const SIGN_IN_AGAIN_WORDS = {
  text: (count: number) => count > 0 ? `Cần đăng nhập lại để gửi ${count} việc. Việc đã ghi vẫn còn trên máy.` : 'Cần đăng nhập lại để gửi và nhận số mới. Vẫn ghi được như thường.',
  act: 'Đăng nhập lại',
} as const

export const MISSING_WORDS = {
  text: (count: number) => `Trình duyệt đã xóa sổ trên máy này: ${count} việc chưa gửi không còn.`,
  act: 'Xem là việc nào',
} as const

export const OTHER_BROWSER_WORDS = {
  title: (app: string) => `Đang mở trong ${app}`,
  text: (app: string) => `Ghi ở đây thì lần sau mở ngoài ${app} không thấy, nên chỗ này không ghi gì. Mở Từng Ngõ bằng trình duyệt của máy, hoặc từ hình Từng Ngõ trên màn hình chính.`,
  act: 'Mở bằng trình duyệt',
  byHand: 'Nếu bấm không được: chạm dấu ba chấm ở góc trên, chọn “Mở bằng trình duyệt”.',
} as const
