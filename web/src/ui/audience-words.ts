import type { Audience } from '@tung-ngo/domain/audience'
import { parseHeads } from '@tung-ngo/domain/audience'

export const AUDIENCE_WORDS: Record<Audience, string> = {
  general: 'Mọi người',
  elderly: 'Người cao tuổi',
  farmer: 'Nông dân',
  trader: 'Người buôn bán',
  family_with_pupils: 'Nhà có học sinh',
  youth: 'Thanh niên',
}

/** `Người cao tuổi 5, Thanh niên 7` */
export function headsText(lines: readonly string[]): string {
  return Object.entries(parseHeads(lines)).map(([audience, count]) => `${AUDIENCE_WORDS[audience as Audience]} ${count}`).join(', ')
}
