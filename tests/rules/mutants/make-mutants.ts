import type { Change } from './operators'
import type { ParsedRules } from './parse-rules'
import { within } from './expression'
import { ofAllow, ofCondition, ofNode } from './operators'
import { reachedFrom } from './parse-rules'

/** Where a mutation can be felt: operations on a collection. */
export interface Reach { collection: string, operation: string }

/** The rules with one thing changed. */
export interface Mutant extends Change {
  /** Its name, the same wherever in the file it stands: `isMember: drop a not: ! → `. */
  id: string
  line: number
  /** The words around the change, old and new. */
  spoken: string
  rules: string
  reaches: Reach[]
}

const MEANS: Record<string, string[]> = { read: ['get', 'list'], write: ['create', 'update', 'delete'] }
const spelled = (names: string[]) => names.flatMap(name => MEANS[name] ?? [name])

/** Every mutant of the rules, in the order of the file. */
export function makeMutants(rules: ParsedRules): Mutant[] {
  const changes = [...changesOf(rules)].toSorted((a, b) => a.at.start - b.at.start)
  const seen = new Map<string, number>()
  const made = new Set<string>()
  return changes.flatMap(({ where, reaches, ...change }) => {
    const mutated = rules.source.slice(0, change.at.start) + change.to + rules.source.slice(change.at.end)
    if (made.has(mutated) || mutated === rules.source)
      return []
    made.add(mutated)
    const from = rules.source.slice(change.at.start, change.at.end)
    const name = `${where}: ${change.operator}: ${short(from)} → ${short(change.to)}`
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return [{ ...change, id: number > 1 ? `${name} (${number})` : name, line: rules.source.slice(0, change.at.start).split('\n').length, spoken: `${change.operator} ${spokenAt(rules.source, change)} ${change.to}`, rules: mutated, reaches }]
  })
}

const short = (text: string) => text.length > 60 ? `${text.slice(0, 57)}…` : text

/** What stood there; of a short piece, with what stands before it on the line. */
function spokenAt(source: string, { at }: Change): string {
  const start = at.end - at.start > 12 ? at.start : Math.max(source.lastIndexOf('\n', at.start), at.start - 30)
  return source.slice(start, at.end)
}

function* changesOf(rules: ParsedRules): Generator<Change & { where: string, reaches: Reach[] }> {
  for (const allow of rules.allows) {
    const operations = spelled(allow.operations.names)
    const here = { where: `${allow.collection} ${allow.operations.names.join(', ')}`, reaches: operations.map(operation => ({ collection: allow.collection, operation })) }
    const anywhere = ['get', 'list', 'create', 'update', 'delete'].map(operation => ({ collection: allow.collection, operation }))
    for (const change of ofAllow(allow))
      yield { ...change, ...here, reaches: anywhere }
    for (const change of [...ofCondition(allow.condition), ...[...within(allow.condition)].flatMap(node => [...ofNode(node, rules.source)])])
      yield { ...change, ...here }
  }
  for (const { name, bodies } of rules.functions.values()) {
    const reaches = reachesOf(rules, name)
    const result = bodies.at(-1)!
    for (const change of [...(isCondition(rules, name) ? ofCondition(result) : []), ...bodies.flatMap(body => [...within(body)].flatMap(node => [...ofNode(node, rules.source)]))])
      yield { ...change, where: name, reaches }
  }
}

function reachesOf({ allows, functions }: ParsedRules, name: string): Reach[] {
  return allows
    .filter(({ condition }) => reachedFrom(functions, [condition]).has(name))
    .flatMap(({ collection, operations }) => spelled(operations.names).map(operation => ({ collection, operation })))
}

/** Whether a function says yes or no: its result compares, or calls another that does. */
function isCondition({ functions }: ParsedRules, name: string): boolean {
  const result = functions.get(name)!.bodies.at(-1)!
  switch (result.type) {
    case 'not': return true
    case 'binary': return !['+', '-'].includes(result.sign)
    case 'choice': return /^(?:is|sees|enrols|changes)/.test(name)
    case 'call':
      if (result.callee.type === 'name')
        return functions.has(result.callee.value) && isCondition({ functions } as ParsedRules, result.callee.value)
      return result.callee.type === 'member' && ['hasOnly', 'hasAll', 'hasAny', 'matches'].includes(result.callee.name)
    default: return false
  }
}
