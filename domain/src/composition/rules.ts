import type { CompositionRule } from './rule'

const BAC_GIANG = { province: '24', from: '2023-08-01', until: '2025-07-01', source: 'Chỉ thị của Chủ tịch UBND tỉnh Bắc Giang, 2023, mục 1.1' } as const
const SOC_TRANG = { province: '94', from: '2022-03-05', until: '2025-07-01', source: 'Kế hoạch thí điểm của UBND tỉnh Sóc Trăng, 2022, mục II.1.1' } as const
const QUANG_NGAI = { province: '51', from: '2025-07-22', until: null, source: 'Công văn 335/SKHCN-BCVT&CĐS ngày 22/7/2025, mục 1' } as const
const NATION = { province: null, from: '2022-03-31', until: null, source: 'Bài giảng của Bộ Thông tin và Truyền thông, 2023, mục 3.1' } as const
const ANYBODY = [] as const

/** Rules of make-up that the provinces' documents state; those that name no number cannot be checked and stand in the documents alone. */
export const COMPOSITION_RULES: readonly CompositionRule[] = [
  { id: 'CR-VN-1', ...NATION, level: 'any', slot: 'size', organisations: ANYBODY, min: 4, max: 9, strength: 'info' },
  { id: 'CR-BG-C1', ...BAC_GIANG, level: 'commune', slot: 'leader', organisations: ['commune_pc'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-BG-C2', ...BAC_GIANG, level: 'commune', slot: 'deputy', organisations: ['police'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-BG-C3', ...BAC_GIANG, level: 'commune', slot: 'deputy', organisations: ['youth_union'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-BG-V1', ...BAC_GIANG, level: 'village', slot: 'leader', organisations: ['village_head'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-BG-V2', ...BAC_GIANG, level: 'village', slot: 'deputy', organisations: ['police'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-BG-V3', ...BAC_GIANG, level: 'village', slot: 'deputy', organisations: ['youth_union'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-ST-1', ...SOC_TRANG, level: 'village', slot: 'size', organisations: ANYBODY, min: 0, max: 10, strength: 'must' },
  { id: 'CR-ST-2', ...SOC_TRANG, level: 'village', slot: 'leader', organisations: ['village_head', 'youth_union'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-ST-3', ...SOC_TRANG, level: 'village', slot: 'deputy', organisations: ['village_head', 'youth_union'], min: 1, max: 1, strength: 'must' },
  { id: 'CR-QN-C1a', ...QUANG_NGAI, level: 'commune', slot: 'any', organisations: ['youth_union'], min: 1, max: null, strength: 'should' },
  { id: 'CR-QN-C1b', ...QUANG_NGAI, level: 'commune', slot: 'any', organisations: ['police'], min: 1, max: null, strength: 'should' },
  { id: 'CR-QN-C1c', ...QUANG_NGAI, level: 'commune', slot: 'any', organisations: ['culture_society_office'], min: 1, max: null, strength: 'should' },
  { id: 'CR-QN-C2', ...QUANG_NGAI, level: 'commune', slot: 'any', organisations: ['teacher_it'], min: 2, max: null, strength: 'should' },
  { id: 'CR-QN-V1', ...QUANG_NGAI, level: 'village', slot: 'leader', organisations: ['village_head', 'party_cell'], min: 1, max: 1, strength: 'should' },
  { id: 'CR-QN-V2', ...QUANG_NGAI, level: 'village', slot: 'deputy', organisations: ['youth_union'], min: 1, max: 1, strength: 'should' },
  { id: 'CR-QN-V3', ...QUANG_NGAI, level: 'village', slot: 'any', organisations: ['police'], min: 1, max: null, strength: 'should' },
  { id: 'CR-QN-V4', ...QUANG_NGAI, level: 'village', slot: 'any', organisations: ['women'], min: 1, max: null, strength: 'should' },
  { id: 'CR-QN-V5', ...QUANG_NGAI, level: 'village', slot: 'any', organisations: ['farmers'], min: 1, max: null, strength: 'should' },
]
