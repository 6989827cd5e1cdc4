import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import { ask } from '../support/ask'
import { loadRules } from '../support/load-rules'
import { RULES } from '../support/rules'

/** Firestore evaluates at most so many expressions for one decision. */
const MAX_EXPRESSIONS = 1000
/** What the padding costs beside its elements: list, list, element, call, and. */
const PADDING = 6

/**
 * How many expressions the create rule of a collection (`facts`, `tasks/events`) evaluates for a right document: found by padding the condition
 * until the limit refuses it. Nothing is written.
 */
export async function expressionsFor(projectId: string, collection: string, actor: Actor, path: string, data: Doc): Promise<number> {
  let [fits, tooMany] = [0, MAX_EXPRESSIONS]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    await loadRules(projectId, padded(collection, middle))
    if ((await ask(projectId, { actor, operation: 'create', path, data })).kind === 'allowed')
      fits = middle
    else
      tooMany = middle
  }
  return MAX_EXPRESSIONS - PADDING - fits
}

function padded(collection: string, count: number): string {
  const way = collection.split('/').map(name => `match /${name}/\\{\\w+\\} \\{`).join('[\\s\\S]*?')
  const rule = new RegExp(`(${way}[^}]*?allow create(?:, update)?: if )([^;]+);`)
  if (!rule.test(RULES))
    throw new Error(`firestore.rules has no create rule for ${collection}.`)
  return RULES.replace(rule, (_, head: string, condition: string) => `${head}${condition} && [${Array.from({ length: count }).fill('true')}].hasOnly([true]);`)
}
