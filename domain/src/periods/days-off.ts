import type { Year } from '../period'

/** A year as the Prime Minister decided it: weekdays off and Saturdays worked in exchange (`mm-dd`). */
export interface DecidedYear { off: string, worked: string, source: string }

/**
 * What is decided. The statute (Labour Code 2019, articles 111 and 112) leaves to each year's decision how Tết lies
 * around its first day, which day joins 2 September, and exchanges. A new decision is a row here; until then the year
 * is expected from the statute. The Day of Culture (24/11, resolution 80-NQ/TW of 2026) joins when it is law.
 */
export const DECIDED_YEARS: Record<Year, DecidedYear> = {
  2022: {
    off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
    worked: '',
    source: 'Công văn 245 của Văn phòng Chính phủ ngày 11/01/2022; Bộ luật Lao động 2019 Điều 111, 112',
  },
  2023: {
    off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    worked: '',
    source: 'Thủ tướng Chính phủ đồng ý 12/2022, Bộ LĐTBXH thông báo; Bộ luật Lao động 2019 Điều 111, 112',
  },
  2024: {
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    worked: '05-04',
    source: 'Văn bản 8662/VPCP-KGVX ngày 03/11/2023; hoán đổi 29/4 sang 04/5, Bộ LĐTBXH thông báo 4/2024',
  },
  2025: {
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    worked: '04-26',
    source: 'Thủ tướng Chính phủ đồng ý, Bộ LĐTBXH thông báo 12/2024; hoán đổi 02/5 sang 26/4',
  },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02',
    worked: '01-10 08-22',
    source: 'Thủ tướng Chính phủ đồng ý 10/2025, Bộ Nội vụ thông báo; Văn phòng Chính phủ 25/12/2025 về hoán đổi 02/01 sang 10/01',
  },
}
