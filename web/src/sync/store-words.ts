/** Why the phone could not keep an act. */
export const STORE_WORDS = {
  full: 'Máy gần đầy. Việc đã ghi vẫn còn; xóa bớt ảnh, video rồi ghi tiếp.',
  fullForPhoto: 'Máy gần đầy, chưa giữ được ảnh này. Xóa bớt ảnh, video trong máy rồi chụp lại; phần chữ vẫn lưu được.',
  left: 'Việc này vừa được gửi đi. Chờ sổ nhận xong rồi chuyển.',
  closed: 'Máy chưa mở được sổ. Đóng hết các cửa sổ Từng Ngõ rồi mở lại.',
} as const
