import type { PaperProblem } from '@tung-ngo/domain/registers/paper-file'

export const PAPER_WORDS = {
  label: 'Bản đã ký',
  help: 'Tệp .pdf, .jpg hoặc .png, nhiều nhất 2 MB.',
  open: (name: string) => `Mở bản đã ký: ${name}`,
  attach: 'Gắn bản đã ký',
  attachTo: (act: string, number: string) => `${act} của quyết định số ${number}`,
  replace: 'Thay bản đã ký',
  remove: 'Bỏ tệp này',
  elsewhere: 'Mở bản đã ký ở nơi khác',
  notYet: 'Chưa có bản đã ký',
  none: 'Chưa chọn tệp.',
  sending: 'Đang gửi tệp…',
  cancel: 'Để sau',
  notSent: 'Chưa gửi được tệp. Tệp vẫn đang chọn ở đây: xem lại mạng rồi bấm lại.',
  denied: 'Chỉ cán bộ của nơi ra quyết định gắn được tệp, khi quyết định còn hiệu lực.',
  opening: 'Đang mở…',
  failed: 'Chưa mở được tệp. Xem lại mạng rồi bấm lại.',
  broken: 'Tệp này không còn nguyên vẹn. Gắn lại bản đã ký.',
} as const

/** Why a file was not taken, by the reason that the functions give too. */
export const PAPER_PROBLEMS: Record<PaperProblem, string> = {
  'paper-empty': 'Tệp này trống. Chọn lại tệp đã quét.',
  'paper-large': 'Tệp nặng hơn 2 MB. Quét đen trắng hoặc giảm cỡ ảnh rồi chọn lại.',
  'paper-type': 'Tệp này không phải PDF hay ảnh (.jpg, .png), dù tên ghi gì. Chọn bản quét hoặc ảnh chụp của quyết định.',
}
