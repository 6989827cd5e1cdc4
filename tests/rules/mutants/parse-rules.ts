import type { Expression, Span } from './expression'
import { Reader, within } from './expression'
import { tokensOf } from './tokens'

/** `allow get, list: if …;` below a collection, which is named by the path of its documents: `/teams/{team}/facts/{fact}`. */
export interface Allow { collection: string, operations: Span & { names: string[] }, condition: Expression }

/** A function with the values it names (`let`) and its result, in order. */
interface Rule { name: string, bodies: Expression[] }

export interface ParsedRules { source: string, allows: Allow[], functions: Map<string, Rule> }

/** Reads a rules file as far as proofs need it: allow statements with their collection, functions, expressions. */
export function parseRules(source: string): ParsedRules {
  const tokens = tokensOf(source)
  const reader = new Reader(tokens)
  const [allows, functions]: [Allow[], ParsedRules['functions']] = [[], new Map()]
  /** Paths of the `match` blocks around; null for other blocks. */
  const blocks: (string | null)[] = []
  while (reader.position < tokens.length) {
    const { value } = reader.take()
    if (value === 'match') {
      const path = readPath(reader, source)
      blocks.push(path)
    }
    else if (value === '{') {
      blocks.push(null)
    }
    else if (value === '}') {
      blocks.pop()
    }
    else if (value === 'function') {
      const rule = readFunction(reader)
      functions.set(rule.name, rule)
    }
    else if (value === 'allow') {
      allows.push(readAllow(reader, blocks.filter(path => path !== null).slice(1).join('')))
    }
  }
  return { source, allows, functions }
}

/** `/units/{unit} {` → `/units/{unit}`; the block's bracket is taken too. */
function readPath(reader: Reader, source: string): string {
  const { start } = reader.next
  const end = source.indexOf(' {', start)
  while (reader.next.start < end)
    reader.take()
  reader.take('{')
  return source.slice(start, end)
}

function readFunction(reader: Reader): Rule {
  const name = reader.take().value
  reader.take('(')
  while (!reader.has(')'))
    reader.take()
  reader.take(')')
  reader.take('{')
  const bodies: Expression[] = []
  while (!reader.has('}')) {
    if (reader.take().value === 'let') {
      reader.take()
      reader.take('=')
    }
    bodies.push(reader.expression())
    reader.take(';')
  }
  reader.take('}')
  return { name, bodies }
}

function readAllow(reader: Reader, collection: string): Allow {
  const first = reader.next
  const names: string[] = []
  let { end } = first
  while (!reader.has(':')) {
    const token = reader.take()
    if (token.value !== ',')
      names.push(token.value)
    end = token.end
  }
  reader.take(':')
  reader.take('if')
  const condition = reader.expression()
  reader.take(';')
  return { collection, operations: { names, start: first.start, end }, condition }
}

/** Names of the functions that expressions come to, one by way of the other. */
export function reachedFrom(functions: ParsedRules['functions'], expressions: Expression[]): Set<string> {
  const reached = new Set<string>()
  const walk = (expression: Expression) => {
    for (const part of within(expression)) {
      const name = part.type === 'call' && part.callee.type === 'name' ? part.callee.value : ''
      const called = functions.get(name)
      if (called && !reached.has(name)) {
        reached.add(name)
        called.bodies.forEach(walk)
      }
    }
  }
  expressions.forEach(walk)
  return reached
}
