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
  issue: 'Số, ngày, người ký',
  issueHelp: 'Để trống thì trên giấy có chỗ viết tay.',
  issueFields: { number: 'Số báo cáo', day: 'Ngày ký', position: 'Chức vụ người ký', name: 'Họ tên người ký' },
}
