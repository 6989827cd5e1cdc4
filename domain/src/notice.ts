/** Read aloud before anything of a household is noted; in three sentences. */
export const NOTICE = [
  'Tổ ghi lại nhà mình đã biết dùng dịch vụ công, thanh toán và các kỹ năng số khác đến đâu, để biết mà tới giúp.',
  'Chỉ tổ và cán bộ xã có lý do mới xem được; không ghi số giấy tờ, không ghi mật khẩu, cấp trên chỉ thấy con số chung.',
  'Nhà mình có quyền không đồng ý, hoặc đổi ý bất cứ lúc nào; tổ sẽ xóa phần đã ghi.',
] as const
