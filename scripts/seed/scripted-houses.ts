import type { House } from './houses'

/** Lane where tonight's round goes, in Sơn La and in Quảng Ngãi. */
export const WELL_LANE = 'Ngõ Giếng Nước'
export const BANYAN_LANE = 'Ngõ Cây Bàng'

/** Houses that are looked at first, by lane and number: names short and very long, every state. */
export const SCRIPTED_HOUSES: Record<string, Record<number, Partial<House>>> = {
  [WELL_LANE]: {
    1: { label: 'Lò Văn Xuân', fate: 'quick', noVneid: false },
    2: { label: 'Quàng Văn Tiên', fate: 'quick', noVneid: false, waits: true },
    3: { label: 'Lò Văn Ánh', fate: 'quick', noVneid: false },
    4: { label: 'Hoàng Thị Diện', fate: 'slow' },
    5: { label: 'Tòng Văn Khuyên', fate: 'quick', noVneid: false },
    6: { label: 'Cà Thị Ưởng', fate: 'quick', noVneid: false, waits: true },
    7: { label: 'Lường Văn Ín', fate: 'slow' },
    8: {
      label: 'Quàng Thị Hặc',
      fate: 'slow',
      noVneid: true,
      note: 'Đã chỉ cách quét mã ở chợ, hẹn cài VNeID.',
      people: [
        { name: 'Bà Hặc', ability: 0.15 },
        { name: 'Con trai thứ hai', ability: 0.7 },
        { name: 'Con dâu', ability: 0.5 },
        { name: 'Cháu nội', ability: 0.45 },
        { name: 'Q.V.T.', ability: 0.2 },
      ],
    },
    9: { label: 'Nguyễn Hoàng Thị Phương Thảo', fate: 'slow', note: 'Bận trông cháu, xin học thêm tối cuối tuần.', people: [{ name: 'Chị Thảo', ability: 0.4 }, { name: 'Mẹ', ability: 0.1 }] },
    12: { label: 'Lường Thị Phượng Quỳnh Như', fate: 'slow' },
    14: { label: 'Vàng A Sếnh', fate: 'never' },
    16: { fate: 'spread' },
    18: { fate: 'quick' },
    17: { label: 'Giàng Thị Mỷ', fate: 'helped', people: [{ name: 'Cụ bà Mỷ', ability: 0.05 }] },
  },
  [BANYAN_LANE]: {
    2: { label: 'Tôn Nữ Huỳnh Thị Thanh Phương Uyên', fate: 'quick', noVneid: false, waits: true },
    5: { label: 'Võ Văn Tài', fate: 'slow' },
    6: { label: 'Trần Thị Hậu', fate: 'helped', people: [{ name: 'Cụ bà Hậu', ability: 0.05 }] },
  },
}
