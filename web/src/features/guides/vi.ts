import type { GuideSet } from './guide'

/** The five guides in Vietnamese. Contents follow the parts of each skill (docs/glossary.md), in the order in which they are shown. */
export const GUIDES_VI: GuideSet = {
  lang: 'vi',
  guides: {
    dvc: {
      why: 'Nộp giấy tờ ngay tại nhà, không phải đi lại nhiều lần.',
      steps: [
        { text: 'Mở VNeID. Chưa có thì cùng ra công an xã để đăng ký, mang theo căn cước.', picture: { icon: 'id-card', screen: 'VNeID', thumb: 'middle' } },
        { text: 'Vào Cổng Dịch vụ công quốc gia, chọn Đăng nhập bằng VNeID.', picture: { icon: 'landmark', screen: 'Dịch vụ công', thumb: 'bottom' } },
        { text: 'Gõ tên việc cần làm vào ô tìm kiếm, ví dụ: khai sinh, đất đai, trợ cấp.', picture: { icon: 'search', screen: 'Tìm thủ tục', thumb: 'top' } },
        { text: 'Điền từng ô, chụp giấy tờ mà thủ tục hỏi. Người trong nhà tự cầm máy.', picture: { icon: 'notebook-pen', screen: 'Điền tờ khai', thumb: 'middle' } },
        { text: 'Trả phí trên máy nếu có, rồi bấm Nộp hồ sơ.', picture: { icon: 'send', screen: 'Nộp hồ sơ', thumb: 'bottom' } },
        { text: 'Ghi lại mã hồ sơ. Vài hôm sau mở lại để xem đã xong chưa.', picture: { icon: 'clipboard-list', screen: 'Mã hồ sơ', thumb: 'none' } },
      ],
      scripts: {
        general: 'Nhà mình sắp có việc gì cần giấy tờ của xã không? Mình làm thử một việc ngay trên máy này nhé.',
        elderly: 'Bà có cần xin trợ cấp hay đổi thẻ bảo hiểm không? Con ngồi cạnh, bà bấm, không phải lên xã.',
        trader: 'Đăng ký hộ kinh doanh, nộp thuế khoán đều làm được trên máy. Làm thử một bước để biết đường.',
        family_with_pupils: 'Nhập học, xin giấy khai sinh cho cháu làm được tại nhà. Cùng tìm đúng thủ tục trên máy.',
        farmer: 'Giấy tờ đất, hỗ trợ sau thiên tai nộp được tại nhà. Cùng xem thủ tục nào nhà mình cần.',
        youth: 'Em làm cho mình trước, rồi chỉ lại cho bố mẹ. Làm được một hồ sơ là chỉ được cả nhà.',
      },
      check: 'Tự mở Cổng Dịch vụ công, đăng nhập và tìm được một thủ tục.',
    },
    shop: {
      why: 'Mua đúng giá, bán được xa hơn chợ.',
      steps: [
        { text: 'Mở sàn bán hàng quen biết. Không mua ở đường dẫn lạ người khác gửi tới.', picture: { icon: 'shopping-basket', screen: 'Sàn bán hàng', thumb: 'middle' } },
        { text: 'Gõ tên hàng, so giá hai ba nơi, xem người mua trước nói gì.', picture: { icon: 'search', screen: 'So giá', thumb: 'top' } },
        { text: 'Chọn trả tiền khi nhận hàng trong lần đầu.', picture: { icon: 'check', screen: 'Đặt hàng', thumb: 'bottom' } },
        { text: 'Muốn bán: chụp hàng chỗ sáng, đủ mặt trước, mặt sau và cân nặng.', picture: { icon: 'smartphone', screen: 'Chụp hàng', thumb: 'bottom' } },
        { text: 'Ghi giá, nơi ở, cách gói. Nói đúng như hàng thật.', picture: { icon: 'notebook-pen', screen: 'Đăng bán', thumb: 'middle' } },
        { text: 'Có người đặt: gói chắc, gửi bưu điện, giữ lại biên nhận.', picture: { icon: 'send', screen: 'Gửi hàng', thumb: 'none' } },
      ],
      scripts: {
        general: 'Nhà mình hay phải đi xa để mua thứ gì? Xem thử trên máy giá bao nhiêu.',
        elderly: 'Ông bà muốn mua gì, con tìm cùng. Nhận hàng rồi mới trả tiền nên không lo.',
        trader: 'Quán mình bán thứ gì chạy nhất? Chụp ba tấm ảnh, đăng thử một món hôm nay.',
        family_with_pupils: 'Sách vở đầu năm so giá trên máy trước khi mua, nhà mình đỡ được khá nhiều.',
        farmer: 'Vụ này nhà mình bán gì? Chụp vườn cho người mua xem trước, khỏi chờ lái buôn ép giá.',
        youth: 'Em giúp nhà đăng một món hàng, rồi chỉ mẹ cách trả lời người hỏi mua.',
      },
      check: 'Tự tìm một món, so được giá hai nơi; nhà có hàng thì đăng được một món.',
    },
    pay: {
      why: 'Trả tiền điện, học phí tại nhà; tiền vào tài khoản không sợ rơi mất.',
      steps: [
        { text: 'Mở ứng dụng của ngân hàng hoặc tiền di động đã đăng ký chính chủ.', picture: { icon: 'smartphone', screen: 'Ngân hàng', thumb: 'middle' } },
        { text: 'Chọn Quét mã, đưa máy vào mã của người bán hoặc tờ báo tiền điện.', picture: { icon: 'qr-code', screen: 'Quét mã', thumb: 'bottom' } },
        { text: 'Đọc to tên người nhận và số tiền trước khi bấm.', picture: { icon: 'search', screen: 'Xem lại', thumb: 'top' } },
        { text: 'Tự gõ mật khẩu, tay che màn hình. Người hướng dẫn quay đi.', picture: { icon: 'shield-check', screen: 'Mật khẩu', thumb: 'middle' } },
        { text: 'Chờ màn hình báo xong rồi mới cất máy. Giữ lại tin báo.', picture: { icon: 'badge-check', screen: 'Đã trả', thumb: 'none' } },
      ],
      scripts: {
        general: 'Tháng này nhà mình trả tiền điện chưa? Trả thử một lần trên máy, con ngồi cạnh.',
        elderly: 'Lương hưu, trợ cấp nhận qua tài khoản thì khỏi chờ. Ông bà muốn xem tiền về thế nào không?',
        trader: 'In một mã để ở quầy: khách quét, tiền về ngay, khỏi tiền lẻ.',
        family_with_pupils: 'Học phí của cháu trả được trên máy, có biên nhận ngay. Mình làm thử nhé.',
        farmer: 'Bán hàng xa mà tiền vào thẳng tài khoản thì không lo mất dọc đường.',
        youth: 'Em biết quét mã rồi, giờ chỉ lại cho bố mẹ: đọc tên người nhận trước khi bấm.',
      },
      check: 'Tự quét một mã, đọc đúng tên người nhận và số tiền.',
    },
    safety: {
      why: 'Kẻ gian gọi tới nhà nào cũng vậy. Biết trước thì không mất tiền.',
      steps: [
        { text: 'Nghe ai giục chuyển tiền ngay: tắt máy, hỏi người nhà.', picture: { icon: 'phone', screen: 'Số lạ gọi', thumb: 'bottom' } },
        { text: 'Không đọc cho ai mã xác nhận vừa gửi tới máy, kể cả người xưng là công an, ngân hàng.', picture: { icon: 'shield-check', screen: 'Mã xác nhận', thumb: 'none' } },
        { text: 'Không bấm đường dẫn trong tin nhắn lạ. Trang của nhà nước có đuôi gov.vn.', picture: { icon: 'circle-alert', screen: 'Tin nhắn lạ', thumb: 'none' } },
        { text: 'Đặt khóa màn hình; mỗi nơi một mật khẩu khác nhau.', picture: { icon: 'id-card', screen: 'Khóa máy', thumb: 'middle' } },
        { text: 'Lỡ bị lừa: gọi ngay ngân hàng để khóa tài khoản, rồi báo công an xã.', picture: { icon: 'phone', screen: 'Gọi ngân hàng', thumb: 'bottom' } },
      ],
      scripts: {
        general: 'Gần đây có số lạ nào gọi cho nhà mình không? Họ nói gì, cùng xem có phải lừa không.',
        elderly: 'Có ai gọi xưng là công an bảo chuyển tiền thì bà tắt máy, gọi con. Công an không làm việc qua điện thoại.',
        trader: 'Khách gửi ảnh đã chuyển tiền thì khoan giao hàng. Mở máy xem tiền đã về chưa.',
        family_with_pupils: 'Ai gọi báo cháu cấp cứu, cần tiền gấp: gọi cho cô giáo trước đã.',
        farmer: 'Ai hứa vay vốn dễ mà đòi đóng phí trước là lừa. Hỏi xã hoặc ngân hàng.',
        youth: 'Việc nhẹ lương cao trên mạng đòi nạp tiền trước là lừa. Nhắc cả bạn bè.',
      },
      check: 'Nói được: không đọc mã cho ai, bị giục chuyển tiền thì làm gì.',
    },
    local: {
      why: 'Đường hỏng, rác, nước bẩn: chụp gửi lên, có người trả lời.',
      steps: [
        { text: 'Mở ứng dụng của tỉnh. Chưa có thì quét mã ở nhà văn hóa để cài.', picture: { icon: 'building', screen: 'Ứng dụng tỉnh', thumb: 'middle' } },
        { text: 'Chọn Phản ánh, chụp chỗ hỏng, ghi ở đâu.', picture: { icon: 'map-pin', screen: 'Phản ánh', thumb: 'bottom' } },
        { text: 'Gửi đi, rồi mở lại xem ai đang làm, tới đâu.', picture: { icon: 'clock', screen: 'Đang giải quyết', thumb: 'none' } },
        { text: 'Mở sổ sức khỏe: xem lần khám trước, đặt giờ khám.', picture: { icon: 'hand-helping', screen: 'Sức khỏe', thumb: 'middle' } },
        { text: 'Xem tin của xã, lịch học của cháu, thửa đất của nhà.', picture: { icon: 'school', screen: 'Tin của xã', thumb: 'top' } },
      ],
      scripts: {
        general: 'Ngõ mình có gì cần sửa không? Chụp một tấm, gửi thử xem bao lâu có người trả lời.',
        elderly: 'Bà hay đi khám ở đâu? Con mở sổ sức khỏe cho bà xem, lần sau khỏi quên giấy.',
        trader: 'Chợ có gì vướng thì gửi phản ánh, có mã để theo dõi, không phải đợi họp.',
        family_with_pupils: 'Điểm và lịch học của cháu xem được trên máy. Cùng mở một lần cho quen.',
        farmer: 'Xem thửa đất, tin sâu bệnh, giá nông sản của tỉnh ngay trên máy.',
        youth: 'Em gửi một phản ánh thật trong ngõ, rồi kể lại cho cả nhà nó đi tới đâu.',
      },
      check: 'Tự gửi một phản ánh, hoặc tự mở sổ sức khỏe.',
    },
  },
}
