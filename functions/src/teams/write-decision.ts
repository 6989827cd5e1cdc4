import type { RecordEvent, RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Value } from '@tung-ngo/domain/registers/register'
import type { Day } from '@tung-ngo/domain/period'
import type { SignedPaper } from '../registers/keep-paper'
import { decisions } from '@tung-ngo/domain/registers/decisions'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { madeId } from '../imports/made-id'
import { keepPaper } from '../registers/keep-paper'
import { docs, SERVER_TIME, transact } from '../store'

/** A decision of a commune on its teams. */
export interface Decision {
  number: string
  on: Day
  kind: 'establish' | 'consolidate' | 'merge' | 'members' | 'dissolve'
  teams: string | null
  basis: string | null
  composition: string | null
  file: string | null
  /** The signed paper; it stands before `file`. */
  paper?: SignedPaper | null
  /** What it says in a line, where that is not what its kind says. */
  title?: string
}

const TITLES: Record<Decision['kind'], string> = {
  establish: 'Về việc thành lập tổ',
  consolidate: 'Về việc kiện toàn tổ',
  merge: 'Về việc sáp nhập tổ',
  members: 'Về việc thay đổi thành viên tổ',
  dissolve: 'Về việc giải thể tổ',
}

/** The id of a commune's decision, by its number. */
export const decisionId = (commune: string, number: string): string => madeId('qd', commune, plain(number))

/**
 * Enters a decision into the commune's register, once by its number. Of one that stands there already another team and a
 * paper that it lacked are added, no more. Resolves to how many documents that took.
 */
export async function writeDecision(commune: string, { kind, paper, ...said }: Decision, by: string): Promise<number> {
  const record = decisionId(commune, said.number)
  const file = paper ? await keepPaper(commune, decisions.id, record, paper, by) : said.file
  const whole = { ...said, file, kind, title: said.title ?? TITLES[kind], from: said.on }
  const document = docs.recordOf('units', commune, decisions.id, record)
  return transact(async (tx) => {
    const stood = (await tx.get(document)).data() as RegisterRecord | undefined
    const after = stood ? addedTo(stood, whole) : whole
    if (!after)
      return 0
    const event = stood ? madeId('qd', record, 'edit', stood.last) : madeId('qd', record, 'create')
    const told: RecordEvent = { v: SHAPE_VERSION, kind: stood ? 'edit' : 'create', after, note: '', by, at: SERVER_TIME }
    tx.create(docs.recordEventOf('units', commune, decisions.id, record, event), told)
    tx.set(document, applyEvent(decisions, stood ?? null, { ...told, id: event }))
    return 2
  })
}

const MAX_TEAMS = 1000

function addedTo(stood: RegisterRecord, { teams, file }: Pick<Decision, 'teams' | 'file'>): Record<string, Value> | null {
  const lines = String(stood.teams ?? '').split('\n').filter(Boolean)
  const more = teams === null || lines.includes(teams) ? null : [...lines, teams].join('\n')
  const after = { ...more !== null && more.length <= MAX_TEAMS ? { teams: more } : {}, ...file !== null && stood.file === null ? { file } : {} }
  return decisions.editable.includes(stood.state) && Object.keys(after).length > 0 ? after : null
}
