import type { DocumentReference } from 'firebase-admin/firestore'
import type { Source } from './event'
import type { Outcome } from '../../../functions/src/counting/outcome'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { countBase } from '../../../functions/src/bases/count-base'
import { countFact, countTeam } from '../../../functions/src/counting/count-fact'
import { countMember, countTeamDoc } from '../../../functions/src/counting/count-roll'
import { countUnitRecord } from '../../../functions/src/counting/count-unit-record'
import { parseFact } from '../../../functions/src/counting/parse-fact'
import { docs } from '../../../functions/src/store'
import { countUnit } from '../../../functions/src/units/count-unit'

/** The handler of an event, as functions/src/triggers.ts calls it. */
export async function handle(source: Source, now: number): Promise<Outcome> {
  switch (source.kind) {
    case 'fact': {
      const fact = parseFact(source.id, source.data)
      return fact ? countFact(source.team, fact, now) : { outcome: 'malformed', hops: [] }
    }
    case 'member': return countMember(source.team, source.id, now)
    case 'team': return countTeamDoc(source.team, source.former, now)
    case 'unit': return countUnit(source.unit, source.parents, now)
    case 'base': return countBase(source.unit, source.data, now)
    case 'record': return countUnitRecord(source.unit, instruments, source.record, now)
    case 'countTeam': return countTeam(source.team, source.since, now)
  }
}

/** The document that a source is, and what stands in it; null where it is deleted. An event of a record comes with the record. */
export function documentsOf(source: Exclude<Source, { kind: 'countTeam' }>): { ref: DocumentReference<any>, data: object | null }[] {
  switch (source.kind) {
    case 'fact': return [{ ref: docs.fact(source.team, source.id), data: source.data }]
    case 'member': return [{ ref: docs.member(source.team, source.id), data: source.data }]
    case 'team': return [{ ref: docs.team(source.team), data: source.data }]
    case 'unit': return [{ ref: docs.unit(source.unit), data: source.data }]
    case 'base': return [{ ref: docs.base(source.unit, source.id), data: source.data }]
    case 'record': return [
      { ref: docs.recordEventOf('units', source.unit, instruments.id, source.record, source.id), data: source.data },
      { ref: docs.recordOf('units', source.unit, instruments.id, source.record), data: source.left },
    ]
  }
}
