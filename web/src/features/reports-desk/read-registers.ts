import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { RegisterLines } from '@tung-ngo/domain/reports/register-lines'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Found } from '../../sync/documents'
import { paths } from '@tung-ngo/domain/paths'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { NO_LINES, registerLines } from '@tung-ngo/domain/reports/register-lines'
import { readHanded, readRecords, readTeams } from '../../live/registers'
import { listDocuments } from '../../sync/documents'

/** What a unit's registers would say of a period if it were frozen now; nothing where this person may not read them. */
export async function readRegisterLines({ id, level }: Found<Unit>, span: { from: string, to: string }): Promise<RegisterLines> {
  try {
    const [{ owners, records }, issued] = await Promise.all([level === 'commune' ? ofTeams(id) : readHanded(difficulties, id), listDocuments<RegisterRecord>(paths.records('units', id, instruments.id))])
    const names = new Map(owners.map(owner => [owner.id, owner.name]))
    return registerLines(records.map(record => ({ place: names.get(record.owner) ?? '', record })), issued, span)
  }
  catch {
    return NO_LINES
  }
}

async function ofTeams(commune: string) {
  const owners = await readTeams(difficulties, commune)
  return { owners, records: await readRecords(difficulties, owners) }
}
