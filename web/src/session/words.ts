/** What went wrong at the door, and what to do. */
export const SIGN_IN_WORDS = {
  asleep: 'Chưa nhập mã mời.',
  tooManySeats: 'Giữ quá nhiều vai nên chưa vào được nơi nào. Nhờ cán bộ xã cho thôi bớt vai.',
  notListed: 'Số này chưa có trong danh sách của xã. Nhờ tổ trưởng hoặc cán bộ xã thêm giúp.',
  noSeat: 'Chưa được giao ở tổ hay đơn vị nào. Hỏi tổ trưởng hoặc cán bộ xã.',
  offline: 'Chưa có mạng. Chỉ bước này cần mạng; ra chỗ có sóng rồi thử lại.',
  wrongCode: 'Mã chưa đúng. Xem lại tin nhắn, hoặc bấm Gửi lại mã.',
  oldCode: 'Mã đã quá 5 phút. Bấm Gửi lại mã.',
  tooOften: 'Số này đã xin mã nhiều lần. Chờ một lúc, hoặc vào bằng mã của tổ trưởng.',
  wrongNumber: 'Số điện thoại chưa đúng. Xem lại số này.',
  disabled: 'Tài khoản này đang tạm khóa. Hỏi cán bộ xã.',
  noSmsAsked: 'Chưa xin mã. Ghi số điện thoại rồi bấm Nhận mã qua tin nhắn.',
  wrongTicket: 'Mã này không dùng được: đã dùng rồi, quá 72 giờ, hoặc gõ nhầm. Xin tổ trưởng mã mới.',
  shortTicket: 'Mã có 10 chữ và số. Xem lại mã.',
  ofAnother: 'Mã này mang tên khác. Muốn vào bằng tên ấy thì đăng xuất trước; hoặc xin mã đúng tên.',
  inUse: 'Tên ghi ở mã này đang có người dùng trên máy khác. Báo cán bộ xã xem lại danh sách.',
  failed: 'Chưa đăng nhập được. Thử lại sau ít phút.',
} as const

export const SIGN_OUT_WORDS = {
  title: 'Đăng xuất khỏi máy này?',
  clean: 'Sổ hộ và tên trong tổ được xóa khỏi máy này. Đăng nhập lại là có lại.',
  unsent: (count: number) => `Còn ${count} việc chưa gửi. Ở lại để gửi; nếu đăng xuất, các việc ấy vẫn giữ trên máy này, đăng nhập lại đúng số này mới gửi được.`,
  photos: (count: number) => `Còn ${count} ảnh chưa gửi. Ở lại để gửi; nếu đăng xuất, ảnh vẫn giữ trên máy này, đăng nhập lại đúng số này mới gửi được.`,
  stay: 'Ở lại',
  stayToSend: 'Ở lại để gửi',
  go: 'Đăng xuất',
  goKeeping: 'Đăng xuất, giữ việc trên máy',
} as const

/** Asked before the seats of another entry become those of who is signed in. */
export const SAME_PERSON_WORDS = (name: string) => ({
  title: `Mã này cũng là của ${name}?`,
  text: `Mã đang ghi một dòng khác trong danh sách. Nếu vẫn là ${name}, vai ở nơi ấy được chuyển về tên đang dùng.`,
  stay: 'Không, để xem lại',
  go: 'Cùng một người, chuyển về',
})
