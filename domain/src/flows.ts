import { ACTIVITY_KINDS } from './fact'
import type { FactRow } from './ledger-row'
import type { Figures } from './metric'
import { addFigures } from './metric'
import { eventFlows } from './registers/record-ledger'

/** What a fact adds to the flows of its month. */
export function flowsOf(row: FactRow): Figures {
  if (row.kind === 'probe')
    return { probes: 1 }
  if (row.kind.includes('.'))
    return eventFlows(row.kind)
  if (!(ACTIVITY_KINDS as readonly string[]).includes(row.kind))
    return {}
  if (row.kind === 'visit' && row.met !== 'met')
    return { 'visits.absent': 1 }
  const turnsBySkill = Object.fromEntries(row.skills.map(skill => [`turns.${skill}`, row.turns]))
  return addFigures({}, { [`acts.${row.kind}`]: 1, 'attendees': row.attendees, 'turns': row.turns, ...turnsBySkill })
}
