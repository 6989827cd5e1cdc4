/** Why the phone could not keep an act. */
export const STORE_WORDS = {
  full: 'Máy gần đầy. Việc đã ghi vẫn còn; xóa bớt ảnh, video rồi ghi tiếp.',
  closed: 'Máy chưa mở được sổ. Đóng hết các cửa sổ Từng Ngõ rồi mở lại.',
} as const
