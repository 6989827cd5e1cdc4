import type { Skill } from '@tung-ngo/domain/skill'
import type { ScriptAudience } from './guide'

export const words = {
  title: 'Cách hướng dẫn',
  sub: 'Xem được cả khi không có sóng',
  skills: { dvc: 'Dịch vụ công tại nhà', shop: 'Mua và bán trên mạng', pay: 'Trả tiền bằng điện thoại', safety: 'Tự giữ mình trên mạng', local: 'Tiện ích của địa phương' } satisfies Record<Skill, string>,
  steps: (count: number) => `${count} bước`,
  never: 'Bốn điều không bao giờ làm',
  neverList: ['Không hỏi mật khẩu', 'Không hỏi mã xác nhận (OTP)', 'Không cầm tiền, không trả tiền hộ', 'Không chụp giấy tờ của bà con'],
  why: 'Vì sao nên biết',
  script: 'Mở lời thế nào',
  to: 'Nói với ai?',
  audiences: { general: 'Mọi người', elderly: 'Người cao tuổi', trader: 'Người buôn bán', family_with_pupils: 'Nhà có con đi học', farmer: 'Nhà nông', youth: 'Thanh niên', student: 'Học sinh, sinh viên', minority: 'Bà con dân tộc' } satisfies Record<ScriptAudience, string>,
  together: 'Cùng làm từng bước',
  step: (number: number) => `Bước ${number}`,
  picture: (screen: string) => `Điện thoại đang mở: ${screen}`,
  check: 'Làm được khi',
  share: 'Chia sẻ',
  shared: 'Đã chép. Dán vào nhóm của bản để gửi.',
  shareFailed: 'Chưa chia sẻ được. Thử lại sau.',
  gone: 'Không có bài hướng dẫn này.',
}
