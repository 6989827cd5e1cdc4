import type { Possession } from '@tung-ngo/domain/household'
import type { Level, Skill } from '@tung-ngo/domain/skill'
import type { IconName } from './icons'

/** Skills have an icon and a word, no colour of their own. */
export const SKILL_WORDS: Record<Skill, { name: string, icon: IconName }> = {
  dvc: { name: 'Dịch vụ công', icon: 'landmark' },
  shop: { name: 'Mua bán', icon: 'store' },
  pay: { name: 'Thanh toán', icon: 'qr-code' },
  safety: { name: 'An toàn', icon: 'shield-check' },
  local: { name: 'Địa phương', icon: 'map-pin' },
}

export const LEVEL_WORDS: Record<Level, string> = {
  none: 'Chưa biết',
  knows: 'Biết',
  understands: 'Hiểu',
  does: 'Làm được',
}

export const POSSESSION_WORDS: Record<Possession, string> = {
  vneid: 'VNeID đã kích hoạt',
  dvc: 'Tài khoản Dịch vụ công',
  store: 'Kho dữ liệu cá nhân',
  phone: 'Có điện thoại thông minh',
  data: 'Có mạng di động hoặc wifi',
}
