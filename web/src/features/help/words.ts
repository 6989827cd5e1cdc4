import type { Status } from '../../ui/StatusChip.vue'

export const words = {
  title: 'Làm quen',
  step: (number: number, count: number) => `${number} trong ${count}`,
  skip: 'Bỏ qua',
  next: 'Tiếp',
  back: 'Lùi lại',
  practise: 'Tập ghi thử',
  practiseHelp: 'Một bản không có thật, đủ các kiểu nhà. Tập bao nhiêu cũng được, không ghi gì vào sổ.',
  enter: 'Vào sổ',
}

export const STEPS = [
  { title: 'Mở ra là thấy tối nay tới nhà nào', text: 'Hôm nay xếp sẵn nhà nên tới trước, kèm lý do. Nhà tô màu là đã tới, nhà có số là nhà tiếp theo.' },
  { title: 'Ghi một lượt: Ghi, rồi Lưu', text: 'Bấm Ghi ở nhà vừa tới, chọn người và việc đã chỉ, bấm Lưu. Không có sóng vẫn ghi được như thường. Lỡ tay thì bấm Hoàn tác.' },
  { title: 'Việc đang ở đâu, Sổ gửi nói rõ', text: 'Có mạng là máy tự gửi. Chưa gửi xong thì việc vẫn còn nguyên trên máy này.' },
] as const

export const ACTS = ['Bấm Ghi ở nhà vừa tới', 'Chọn người, chọn việc đã chỉ', 'Bấm Lưu'] as const

export const STATES: Status[] = [
  { tone: 'nghe', icon: 'smartphone', text: 'Còn trên máy này' },
  { tone: 'cham', icon: 'loader-circle', text: 'Đang gửi' },
  { tone: 'lua', icon: 'check-check', text: 'Đã nhận 18:42' },
  { tone: 'gach', icon: 'undo-2', text: 'Trả lại, có ghi vì sao' },
]
