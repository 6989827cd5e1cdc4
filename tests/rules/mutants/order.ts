import type { Exhibit } from './corpus'
import type { Mutant } from './make-mutants'
import { keyOf, keysOf } from './corpus'

/** Such mutants say no too often, the others yes. */
const NARROWING = /false|drop one|drop an|lower|default|another type|swap a|another seat|swap plus/

/** Questions about these take long to answer: others first. */
const SLOW = /households|facts/

/** Which questions to ask first: those that told mutants of the same function, then those that speak of what changed. */
export class Order {
  private readonly killers = new Map<string, Exhibit[]>()
  private readonly byKey: Map<string, Exhibit[]>
  private readonly words = new Map<Exhibit, Set<string>>()

  constructor(exhibits: Exhibit[]) {
    // Neighbours ask much the same: a stride that shares no factor with their number spreads them.
    const shuffled = exhibits.map((_, index) => exhibits[(index * 7919) % exhibits.length]!)
    this.byKey = Map.groupBy(shuffled, keyOf)
    exhibits.forEach(exhibit => this.words.set(exhibit, new Set(wordsOf(exhibit.label))))
  }

  for(mutant: Mutant): Exhibit[] {
    const spoken = wordsOf(mutant.spoken)
    const likely = NARROWING.test(mutant.operator) ? 'allowed' : 'denied'
    const score = (exhibit: Exhibit) => spoken.filter(word => this.words.get(exhibit)!.has(word)).length + (exhibit.expected === likely ? 2 : 0) + (exhibit.pointed ? 1 : 0) - (SLOW.test(exhibit.collection) ? 3 : 0) - (exhibit.clock ? 4 : 0)
    const first = this.killers.get(whereOf(mutant)) ?? []
    const reached = [...new Set(mutant.reaches.flatMap(keysOf))].flatMap(key => this.byKey.get(key) ?? [])
    const scores = new Map(reached.map(exhibit => [exhibit, score(exhibit)]))
    return [...new Set([...first.slice(0, 8).filter(exhibit => scores.has(exhibit)), ...reached.toSorted((a, b) => scores.get(b)! - scores.get(a)!)])]
  }

  learn(mutant: Mutant, exhibit: Exhibit): void {
    const known = this.killers.get(whereOf(mutant)) ?? []
    this.killers.set(whereOf(mutant), [exhibit, ...known.filter(other => other !== exhibit)])
  }
}

const whereOf = ({ id }: Mutant) => id.slice(0, id.indexOf(':'))
const wordsOf = (text: string) => text.match(/[a-z]{2,}|\d+/gi) ?? []
