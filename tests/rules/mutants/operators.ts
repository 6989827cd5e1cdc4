import type { Expression, Span } from './expression'
import type { Allow } from './parse-rules'
import { isPattern, patternChanges } from './pattern-changes'

/** One change of the rules' text. */
export interface Change { operator: string, at: Span, to: string }

type Word = Span & { value: string }

const change = (operator: string, at: Span, to: string): Change => ({ operator, at: { start: at.start, end: at.end }, to })

/** Operations that a statement could be given by mistake beside its own. */
const WIDER: Record<string, string> = { get: 'read', list: 'read', create: 'write', update: 'write', read: 'read, create', write: 'write' }

/** An allow statement for one operation more, or one less. */
export function* ofAllow({ operations }: Allow): Generator<Change> {
  for (const [index, name] of operations.names.entries()) {
    yield change('widen the operations', operations, operations.names.with(index, WIDER[name]!).join(', '))
    if (operations.names.length > 1)
      yield change('drop an operation', operations, operations.names.toSpliced(index, 1).join(', '))
  }
}

/** All changes of an expression where a condition stands. */
export function* ofCondition(condition: Expression): Generator<Change> {
  if (condition.type !== 'binary' || !['&&', '||'].includes(condition.sign)) {
    yield change('a predicate is true', condition, 'true')
    yield change('a predicate is false', condition, 'false')
  }
  yield* ofOperands(condition)
}

function* ofOperands(condition: Expression): Generator<Change> {
  if (condition.type === 'binary' && ['&&', '||'].includes(condition.sign)) {
    const { left, right, sign, signAt } = condition
    yield change('swap and with or', signAt, sign === '&&' ? '||' : '&&')
    yield* ofCondition(left)
    yield* ofCondition(right)
  }
  else if (condition.type === 'not') {
    yield change('drop a not', { start: condition.start, end: condition.inner.start }, '')
    yield* ofCondition(condition.inner)
  }
  else if (condition.type === 'choice') {
    yield* ofChoice(condition)
    yield* ofCondition(condition.test)
    yield* ofCondition(condition.yes)
    yield* ofCondition(condition.no)
  }
}

function* ofChoice({ test, yes, no }: Expression & { type: 'choice' }): Generator<Change> {
  yield change('take one way only', { start: test.start, end: no.start }, '')
  yield change('take one way only', { start: yes.end, end: no.end }, ` : ${'true'}`)
}

/** Changes of a single node, whatever it stands for. */
export function* ofNode(node: Expression, source: string): Generator<Change> {
  switch (node.type) {
    case 'binary': return yield* ofComparison(node, source)
    case 'member': return yield* ofMember(node)
    case 'number': return yield* ofNumber(node, source)
    case 'text': return yield* ofText(node)
    case 'call': return yield* ofDefault(node, source)
    case 'name': if (node.value in OTHER_SEATS)
      yield change('look for another seat', node, OTHER_SEATS[node.value]!)
  }
}

/** `units().get(unit, '') == 'officer'` → without a seat he is an officer. */
function* seatByDefault(left: Expression, right: Expression, source: string): Generator<Change> {
  const fallback = left.type === 'call' ? left.args[1] : undefined
  const asked = right.type === 'list' ? right.items[0]! : right
  if (fallback && /^(?:teams|units)\(\)/.test(source.slice(left.start, left.end)))
    yield change('a seat by default', fallback, asked.type === 'text' ? asked.value : '\'officer\'')
}

const COMPARED: Record<string, string[]> = { '==': ['!='], '!=': ['=='], '<': ['<=', '>'], '<=': ['<', '>'], '>': ['>=', '<'], '>=': ['>', '<'] }
const OTHER_TYPE: Record<string, string> = { string: 'int', int: 'number', bool: 'int', list: 'string', map: 'string', timestamp: 'string', bytes: 'string' }

function* ofComparison({ sign, signAt, left, right }: Expression & { type: 'binary' }, source: string): Generator<Change> {
  for (const other of COMPARED[sign] ?? [])
    yield change(sign === '==' || sign === '!=' ? 'flip an equality' : 'move a comparison', signAt, other)
  // Of texts that are put together there is no difference.
  if ((sign === '+' || sign === '-') && !isTextual(left) && !isTextual(right))
    yield change('swap plus and minus', signAt, sign === '+' ? '-' : '+')
  if (sign === '==' || sign === 'in')
    yield* seatByDefault(left, right, source)
  if (sign === 'is')
    yield change('ask for another type', right, OTHER_TYPE[source.slice(right.start, right.end)]!)
  if (sign === 'in' && right.type === 'list') {
    yield change('take any text for one of a list', { start: signAt.start, end: right.end }, 'is string')
    for (const index of right.items.keys())
      yield change('drop one of a list', right, `[${right.items.toSpliced(index, 1).map(item => source.slice(item.start, item.end)).join(', ')}]`)
  }
  if (sign === '==' && source.slice(right.start, right.end) === 'request.time')
    yield change('believe the client\'s clock', { start: signAt.start, end: right.end }, 'is timestamp')
  if (sign === '==' && source.slice(left.start, left.end).endsWith('.keys().toSet()')) {
    yield change('let more fields in', { start: left.start, end: right.end }, `${source.slice(left.start, left.end)}.hasAll(${source.slice(right.start, right.end)})`)
    yield change('let fields be missing', { start: left.start, end: right.end }, `${source.slice(right.start, right.end)}.hasAll(${source.slice(left.start, left.end)})`)
  }
}

const isTextual = (node: Expression): boolean => node.type === 'text' || (node.type === 'binary' && (isTextual(node.left) || isTextual(node.right)))

/** Scopes that stand for each other by mistake, and ways to ask a set. */
const OTHER_MEMBER: Record<string, string> = { province: 'commune', district: 'province', commune: 'province', unit: 'commune', hasOnly: 'hasAny', hasAll: 'hasAny', hasAny: 'hasAll' }
const OTHER_SEATS: Record<string, string> = { teams: 'units', units: 'teams' }

function* ofMember({ name, nameAt }: Expression & { type: 'member' }): Generator<Change> {
  if (name in OTHER_MEMBER)
    yield change(name.startsWith('has') ? 'ask a set another way' : 'swap a scope field', nameAt, OTHER_MEMBER[name]!)
}

function* ofNumber(node: Word, source: string): Generator<Change> {
  // What stands for an absent number may be another one (see ofDefault).
  if (/\.get\('\w+', $/.test(source.slice(Math.max(0, node.start - 40), node.start)))
    return
  yield change('raise a number', node, String(Number(node.value) + 1))
  if (Number(node.value) > 1)
    yield change('lower a number', node, String(Number(node.value) - 1))
}

const OTHER_TEXT: Record<string, string> = { leader: 'member', deputy: 'member', officer: 'viewer', vn: 'son-la', h: 'd', d: 'h' }

function* ofText(node: Word): Generator<Change> {
  const text = node.value.slice(1, -1)
  if (text in OTHER_TEXT)
    yield change('swap a role, a place or a unit of time', node, `'${OTHER_TEXT[text]}'`)
  if (isPattern(text)) {
    for (const { operator, at, length, to } of patternChanges(text))
      yield change(operator, { start: node.start + 1 + at, end: node.start + 1 + at + length }, to)
  }
}

/** `data.get('need', '')` → what stands for what is absent becomes wrong: a text that fits nothing, or a seat. */
function* ofDefault({ callee, args }: Expression & { type: 'call' }, source: string): Generator<Change> {
  const [name, fallback] = args
  if (callee.type !== 'member' || callee.name !== 'get' || !fallback)
    return
  const [asked, stood] = [name!, fallback].map(({ start, end }) => source.slice(start, end)) as [string, string]
  const object = source.slice(callee.object.start, callee.object.end)
  // Of seats, the default that matters is the one that is asked for (see seatByDefault).
  if (!['teams()', 'units()'].includes(object))
    yield change('another default', fallback, SEAT_BY_DEFAULT[asked] ?? WRONG_DEFAULT[stood] ?? '\'a wrong/default\'')
}
const SEAT_BY_DEFAULT: Record<string, string> = { '\'teams\'': '{\'t-na-ot-b1\': \'leader\'}', '\'units\'': '{\'vn\': \'officer\'}' }
const WRONG_DEFAULT: Record<string, string> = { '0': 'null', '[]': 'null', '{}': '{\'a\': 1}', '\'\'': '\'\\t\'', 'false': 'null', 'null': '\'\\t\'' }
