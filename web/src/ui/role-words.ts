import type { TeamRole, UnitRole } from '@tung-ngo/domain/seat'

export const TEAM_ROLE_WORDS: Record<TeamRole, string> = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' }

export const UNIT_ROLE_WORDS: Record<UnitRole, string> = { officer: 'Cán bộ', deputy: 'Cán bộ giúp việc', viewer: 'Người xem', operator: 'Người vận hành' }

/** What a seat is called. */
export function roleWord({ kind, role }: { kind: 'team' | 'unit', role: string }): string {
  return kind === 'team' ? TEAM_ROLE_WORDS[role as TeamRole] : UNIT_ROLE_WORDS[role as UnitRole]
}
