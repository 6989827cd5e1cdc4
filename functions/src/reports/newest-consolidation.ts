import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { ConsolidationContent, ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import { correctionId } from '@tung-ngo/domain/reports/consolidation-doc'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { docs, SERVER_TIME } from '../store'

/** What takes the place of a period's report by now: the last of its corrections, or itself; null before the close. */
export async function newestConsolidation(unit: string, report: string): Promise<ConsolidationDoc & { id: string } | null> {
  let newest: ConsolidationDoc & { id: string } | null = null
  for (let id = report; ; id = correctionId(id)) {
    const stored = (await docs.consolidation(unit, id).get()).data()
    if (!stored)
      return newest
    newest = { ...stored, id }
  }
}

interface Frozen { asOf: number, now: number, corrects?: string, reason?: string, by?: string }

/** A list's consolidated report as it is frozen. Times in ms. */
export function newConsolidation(list: ExpectedDoc, content: ConsolidationContent, { asOf, now, corrects, reason, by }: Frozen): ConsolidationDoc {
  const { openedAt: _, closesOn: __, rows: ___, frozenAt: ____, updatedAt: _____, ...terms } = list
  return { ...terms, v: SHAPE_VERSION, corrects: corrects ?? null, reason: reason ?? null, by: by ?? null, content: JSON.stringify(content), addenda: [], asOf, frozenAt: now, updatedAt: SERVER_TIME }
}
