export const consentWords = {
  title: 'Đọc cho bà con nghe trước khi ghi',
  question: 'Nhà này có đồng ý không?',
  agreed: 'Đồng ý',
  declined: 'Không',
  notAsked: 'Chưa hỏi',
  declinedText: 'Sổ chỉ giữ là có một nhà ở đây. Không ghi tên, không ghi người trong nhà.',
  notAskedText: 'Ghi tên nhà trước, đọc thông báo ở lần tới sau. Chưa ghi gì về người trong nhà.',
}

export const formWords = {
  more: 'Thêm chi tiết',
  footnote: 'Lưu trên máy này trước, có mạng máy tự gửi.',
  missing: (what: string) => `Còn thiếu: ${what}`,
  identity: 'Có vẻ là số giấy tờ. Sổ này không ghi số giấy tờ; xóa số đi rồi lưu.',
  offline: 'Không có sóng',
  day: 'Ngày',
  dayLate: 'Ngày này chưa tới. Xem lại.',
  enteredFor: 'Ghi thay cho',
  enteredForHelp: 'Cho người trong tổ không có điện thoại thông minh; số được tính cho người ấy.',
  myself: 'Không ghi thay ai',
  enteringFor: (name: string) => `Ghi thay ${name}`,
  stop: 'Thôi',
  stopEnteringFor: 'Thôi ghi thay',
}

export const conflictWords = {
  line: (count: number) => count === 1 ? 'Hai người ghi khác nhau' : `Hai người ghi khác nhau ở ${count} chỗ`,
  who: (earlier: string, later: string, when: string) => `${earlier} và ${later}, ${when}`,
  see: 'Xem và chọn',
  somebody: 'một người trong tổ',
}
