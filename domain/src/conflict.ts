import type { Fact } from './fact'

/** What one person said of one field of a household, and when the server took it (ms). */
export interface Word { fact: string, by: string, at: number, value: string }

/** Two persons said different things of the same field, the later without knowing of the earlier; the later stands. */
export interface Conflict { household: string, field: string, earlier: Word, later: Word }

/** A fact as conflicts are told from it. */
export type Told = Pick<Fact, 'by' | 'at' | 'household' | 'before' | 'after'> & { id: string }

/** How an entry reads that was not there: no name, no progress, not had. */
const BLANK = ['', 'none', 'false']
/** They follow from the consent itself. */
const FOLLOWING = ['consentOn', 'consentBy']

/**
 * Conflicts that nobody has settled. One is told from a fact whose `before` is not what the household said when it
 * arrived. It is settled by a later word of somebody who had seen it, by taking back the earlier word, or by
 * confirming what stands. `facts`: the newest of some households; what was said before them is not asked for.
 */
export function conflictsOf(facts: readonly Told[]): Conflict[] {
  const open = new Map<string, Conflict>()
  const words = new Map<string, Word>()
  for (const fact of facts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    // A refusal does not say what it wiped.
    const refuses = fact.after?.includes('consent=declined')
    const known = fieldsOf(fact.before)
    for (const [field, value] of fieldsOf(fact.after)) {
      const key = `${fact.household} ${field}`
      const word: Word = { fact: fact.id, by: fact.by, at: fact.at, value }
      const earlier = words.get(key)
      const expected = known.get(field)
      const saw = !earlier || (expected === undefined ? BLANK.includes(earlier.value) : expected === earlier.value)
      const conflict = open.get(key)
      if (!saw && !refuses && earlier.by !== fact.by && earlier.value !== value)
        open.set(key, { household: fact.household!, field, earlier, later: word })
      else if (conflict && (refuses || settles(conflict, word, saw, expected)))
        open.delete(key)
      else if (conflict)
        conflict.later = word
      words.set(key, word)
    }
  }
  return [...open.values()]
}

function settles({ earlier, later }: Conflict, { by, value }: Word, saw: boolean, expected: string | undefined): boolean {
  return saw && (by !== later.by || value === earlier.value || value === expected)
}

function fieldsOf(lines: readonly string[] = []): Map<string, string> {
  return new Map(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const).filter(([field]) => !FOLLOWING.includes(field)))
}
