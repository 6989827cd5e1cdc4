import type { StoredFact } from '@tung-ngo/domain/ledger'
import { fact } from '@tung-ngo/domain/fact'

/** A fact as it was read, if it has the shape of one; another is nothing that can be counted. */
export function parseFact(id: string, data: unknown): StoredFact | undefined {
  const result = fact.safeParse(data)
  return result.success ? { ...result.data, id } : undefined
}

/** The facts among documents that were read. */
export function parseFacts(documents: { id: string, data: () => unknown }[]): StoredFact[] {
  return documents.map(document => parseFact(document.id, document.data())).filter(fact => fact !== undefined)
}
