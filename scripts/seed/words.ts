import type { Skill } from '@tung-ngo/domain/skill'

/** What a village head would write after a visit, by what was taught. */
export const NOTES: Record<Skill, string[]> = {
  dvc: [
    'Cùng nộp xong hồ sơ xin bản sao giấy khai sinh, hẹn xem kết quả.',
    'Đăng nhập được bằng VNeID, lần sau chỉ cách theo dõi hồ sơ.',
    'Tra được hồ sơ đất đã nộp ở xã.',
    'Nộp được phí ngay trên máy, không phải ra xã.',
    'Đã lưu giấy tờ vào kho dữ liệu, lần sau khỏi khai lại.',
  ],
  shop: [
    'Chụp ảnh nông sản, đăng thử một bài trong nhóm Zalo.',
    'Biết xem đánh giá trước khi đặt mua phân bón trên mạng.',
    'Đã đóng gói và gửi đơn đầu tiên qua bưu điện.',
    'Muốn mở gian hàng, hẹn chụp thêm ảnh ban ngày.',
  ],
  pay: [
    'Đã chỉ cách quét mã ở chợ, hẹn cài VNeID.',
    'Trả được tiền điện trên máy.',
    'Mở ví xong, nạp thử năm mươi nghìn.',
    'Đóng học phí cho con qua ứng dụng ngân hàng.',
    'Đã dặn không đọc mã xác nhận cho ai.',
  ],
  safety: [
    'Có người gọi xưng công an, đã dặn không làm theo.',
    'Gỡ ứng dụng lạ, đổi mật khẩu Zalo.',
    'Phân biệt được trang thật với trang giả.',
    'Đã bật xác thực hai lớp.',
  ],
  local: [
    'Gửi phản ánh đường bị sạt, đang chờ trả lời.',
    'Cài sổ sức khỏe điện tử cho cả nhà.',
    'Xem được lịch tiêm của cháu.',
    'Tra được thửa đất của nhà.',
  ],
}

/** What the household itself asked for. */
export const NEEDS: Record<Skill, string[]> = {
  dvc: ['Xin bản sao giấy khai sinh', 'Đổi giấy phép lái xe', 'Xem hồ sơ đất đã tới đâu'],
  shop: ['Bán nông sản đầu mùa', 'Mua máy bơm mà sợ hàng giả'],
  pay: ['Trả tiền điện không phải đi xa', 'Nhận tiền con gửi về', 'Đóng học phí'],
  safety: ['Bị gọi lừa nhiều lần', 'Zalo bị người khác vào'],
  local: ['Đặt lịch khám bệnh', 'Phản ánh đường hỏng'],
}

export const SERVICES: Partial<Record<Skill, string[]>> = {
  dvc: ['Cấp bản sao giấy khai sinh', 'Đăng ký tạm trú', 'Đổi giấy phép lái xe', 'Cấp thẻ bảo hiểm y tế'],
  pay: ['Tiền điện', 'Học phí', 'Nạp điện thoại'],
  local: ['Sổ sức khỏe điện tử', 'Phản ánh hiện trường'],
}

export const PLATFORMS: Record<Skill, string[]> = {
  dvc: ['Cổng Dịch vụ công quốc gia', 'VNeID'],
  shop: ['Postmart', 'Voso', 'Zalo'],
  pay: ['Viettel Money', 'VNPT Money', 'Ứng dụng ngân hàng'],
  safety: ['Zalo'],
  local: ['Sổ sức khỏe điện tử', 'Phản ánh hiện trường'],
}

export const AGREED_NOTE = 'Đã đọc thông báo, nhà đồng ý cho ghi.'
export const SLOW_NOTES = ['Mắt kém, chỉ chậm từng bước.', 'Máy cũ hay treo, mượn máy của con để tập.', 'Nghe hiểu nhưng chưa dám bấm một mình.']
export const NO_VNEID_NOTES = ['Căn cước hết hạn, hẹn ra xã làm lại rồi kích hoạt VNeID.', 'Số điện thoại chưa chính chủ nên chưa kích hoạt được VNeID.']
export const HELPED_NOTES = ['Con cháu đi làm xa; tổ nhận giúp nộp hồ sơ và trả tiền điện.', 'Không có máy, tổ tới giúp mỗi khi có việc.']
export const KEPT_NOTES = ['Ghé hỏi thăm, nhà tự làm được cả năm việc.', 'Nhờ chỉ thêm cho hai nhà bên cạnh.', 'Mọi việc ổn, chưa cần gì thêm.']
export const ABSENT_NOTES = ['Cả nhà đi làm chưa về, mai tới lại.', 'Đóng cửa, hàng xóm bảo đi ăn cưới.', 'Đi làm ca đêm.', '']
export const LATER_NOTES = ['Nhà đang có khách, hẹn tối thứ Bảy.', 'Đang bận việc nhà, hẹn tuần sau.']

export const CORRECT_REASONS = { landmark: 'Ghi thêm cho dễ tìm', moved: 'Cả nhà chuyển đi nơi khác', removed: 'Ghi trùng với nhà bên cạnh' }

export const LANDMARKS = ['Cạnh nhà văn hóa', 'Đầu cầu treo', 'Sau trường mầm non', 'Gần bể nước', 'Cạnh quán tạp hóa', 'Cuối dốc', 'Đối diện điểm trường', 'Bên gốc đa']

export const LANES = [
  'Xóm Trên',
  'Xóm Dưới',
  'Ngõ Bờ Suối',
  'Ngõ Nhà Văn Hóa',
  'Ngõ Cây Gạo',
  'Ngõ Sân Bóng',
  'Xóm Đồi',
  'Ngõ Trạm Điện',
  'Ngõ Trường Học',
  'Xóm Bãi',
  'Ngõ Cầu Treo',
  'Ngõ Ao Cá',
  'Ngõ Lò Gạch',
  'Xóm Mới',
  'Ngõ Bưu Điện',
  'Ngõ Cây Đa',
  'Ngõ Kho Thóc',
  'Xóm Vườn',
  'Ngõ Đập Tràn',
  'Ngõ Giếng Khơi',
  'Ngõ Hàng Cau',
  'Ngõ Cổng Chợ',
]

export const LESSONS = ['Nên chia nhóm nhỏ, mỗi nhóm một thành viên chỉ.', 'Mạng yếu lúc đông người, lần sau mượn thêm một bộ phát.', 'Làm mẫu một lần rồi để bà con tự bấm thì nhớ lâu hơn.']
export const PROGRAMMES = ['Xây dựng nông thôn mới', 'Đề án 06', 'Thanh niên tình nguyện']
