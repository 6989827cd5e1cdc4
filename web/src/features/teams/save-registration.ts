import type { Member } from '@tung-ngo/domain/member'
import type { ListedTeam } from '@tung-ngo/domain/team-list'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { isMemberOn } from '@tung-ngo/domain/member'
import { paths } from '@tung-ngo/domain/paths'
import { saveFile } from '../../files/save-file'
import { listDocuments } from '../../sync/documents'
import { ORGANISATION_WORDS } from '../../ui/organisation-words'
import { words } from './words'

/** Rolls that are asked for at once. */
const AT_ONCE = 8

/** Form 3 of a commune as a workbook: logged first, then written, with who took it out and when. */
export async function saveRegistration(commune: { id: string, title: string }, teams: readonly { team: ListedTeam, village: string }[], who: string): Promise<void> {
  const { callFunction } = await import('../../session/functions')
  const { at } = await callFunction<{ at: number }>('exportRolls', { commune: commune.id })
  const queue = [...teams.entries()]
  const rolls = new Map<number, Member[]>()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, { team }] = next
      rolls.set(index, (await listDocuments<Member>(paths.members(team.id))).filter(member => isMemberOn(member, dayOf(at))))
    }
  }))
  const [{ registrationTables }, { writeTables }] = await Promise.all([import('../../files/registration-tables'), import('../../files/desk-xlsx')])
  const tables = registrationTables(teams.map((registered, index) => ({ ...registered, roll: rolls.get(index)! })), ORGANISATION_WORDS)
  const subject = `${commune.title}. ${words.takenBy(who, `${clockOf(at)} ${formatDay(dayOf(at))}`)}`
  saveFile(`${words.registrationTitle}, ${commune.title}`, 'xlsx', await writeTables(tables, { subject, asOf: dayOf(at) }))
}
