export const words = {
  band: 'Đang tập, không ghi vào sổ',
  label: 'Tập ghi',
  end: 'Thôi tập',
  learner: 'Người đang tập',
  team: 'Tổ bản Tập',
  commune: 'bản không có thật, để tập ghi',
  landmark: 'Cạnh gốc đa',
} as const
