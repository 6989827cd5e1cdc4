import type { Draft } from '@tung-ngo/domain/reports/draft-text'

export const PART_WORDS: Record<keyof Draft, string> = {
  results: 'Kết quả',
  limits: 'Tồn tại, hạn chế, khó khăn',
  tasks: 'Nhiệm vụ, giải pháp',
}

export const CONSOLIDATED_WORDS = {
  preview: (time: string) => `Bản xem trước, số liệu đến ${time}. Kỳ khép lại thì số được giữ nguyên.`,
  frozen: (day: string) => `Số đã giữ nguyên từ ${day}. Báo cáo đến sau đứng riêng ở phần bổ sung.`,
  missing: (unit: string, count: number, of: number) => `${unit} (còn ${count} trên ${of} nơi)`,
  docx: 'Tải tệp Word',
  xlsx: 'Tải tệp Excel',
  print: 'In báo cáo',
  fileFailed: 'Chưa làm được tệp. Kiểm tra mạng rồi bấm lại; chữ đã sửa vẫn còn.',
  addendum: (day: string, sent: string) => sent ? `Bổ sung ${day}: ${sent} gửi sau khi tổng hợp.` : `Bổ sung ${day}.`,
  change: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  words: 'Lời của báo cáo',
  wordsHelp: 'Mỗi dòng một câu. Máy viết nháp từ số liệu; chữ sửa được giữ ở máy này và đưa ra lại ở kỳ sau.',
  take: (count: number) => `Thêm ${count} câu của kỳ trước`,
}

export const ISSUE_WORDS = {
  title: 'Số, ngày, người ký',
  help: 'Để trống thì trên giấy có chỗ viết tay. Kỳ khép lại thì ban hành được ở đây.',
  attachHelp: 'In, ký, quét thành tệp PDF rồi gắn vào đây. Ban hành rồi thì không sửa; có sai thì đính chính bằng báo cáo khác.',
  fields: { number: 'Số báo cáo', day: 'Ngày ký', position: 'Chức vụ người ký', name: 'Họ tên người ký' },
  paper: 'Bản ký (PDF, nhiều nhất 2 MB)',
  act: 'Ban hành',
  acting: 'Đang gửi bản ký',
  done: 'Đã ban hành báo cáo',
  noNumber: 'Chưa ghi số báo cáo.',
  noDay: 'Chưa ghi ngày ký.',
  wrongDay: 'Ngày chưa đúng. Ví dụ: 20/11/2026.',
  futureDay: 'Ngày ký chưa tới. Xem lại ngày.',
  noPosition: 'Chưa ghi chức vụ người ký.',
  noSigner: 'Chưa ghi họ tên người ký.',
  noPaper: 'Chưa gắn bản ký.',
  tooLarge: 'Tệp nặng quá 2 MB. Quét lại bản đen trắng, hoặc nén tệp rồi gắn lại.',
  noPdf: 'Tệp này không phải PDF. Quét bản ký thành PDF rồi gắn lại.',
  issued: (number: string, day: string, signer: string) => `Đã ban hành: số ${number}, ngày ${day}, ${signer} ký.`,
  download: 'Tải bản ký',
  paperFailed: 'Chưa tải được bản ký. Kiểm tra mạng rồi thử lại.',
  correct: 'Đính chính',
  correctTitle: 'Đính chính báo cáo đã ban hành?',
  correctText: 'Máy lập một báo cáo khác theo số liệu bây giờ, ghi rõ thay cho báo cáo này. Cả hai được giữ.',
  correctSave: 'Lập báo cáo đính chính',
  notIssued: 'Báo cáo này chưa ban hành nên chưa cần đính chính. Sửa lời rồi ban hành.',
  corrects: (number: string, day: string, reason: string) => `Đính chính cho báo cáo số ${number} ngày ${day}. Vì: ${reason}`,
  versions: 'Các bản của báo cáo',
  version: (number: string | undefined, index: number) => number ? `Số ${number}` : index === 0 ? 'Bản chưa ban hành' : 'Bản đính chính, chưa ban hành',
}
