import type { Skill } from './skill'

/** The five skills as their guides are called. */
export const SKILL_WORDS: Record<Skill, string> = {
  dvc: 'Dịch vụ công tại nhà',
  shop: 'Mua và bán trên mạng',
  pay: 'Trả tiền bằng điện thoại',
  safety: 'Tự giữ mình trên mạng',
  local: 'Tiện ích của địa phương',
}
