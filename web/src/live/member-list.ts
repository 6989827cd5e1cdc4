import type { MemberList } from '@tung-ngo/domain/member-list'

/** Everybody in the teams of a commune, straight from the server: one call, however many there are. */
export async function readMemberList(commune: string): Promise<MemberList> {
  const { callFunction } = await import('../session/functions')
  return callFunction<MemberList>('listMembers', { commune })
}
