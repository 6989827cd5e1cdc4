import type { Token } from './tokens'

/** An expression of the rules language, with its place in the file. */
export type Expression = { start: number, end: number } & (
  | { type: 'binary', sign: string, signAt: Span, left: Expression, right: Expression }
  | { type: 'not', inner: Expression }
  | { type: 'choice', test: Expression, yes: Expression, no: Expression }
  | { type: 'call', callee: Expression, args: Expression[] }
  | { type: 'member', object: Expression, name: string, nameAt: Span }
  | { type: 'index', object: Expression, parts: Expression[] }
  | { type: 'list', items: Expression[] }
  | { type: 'path', parts: Expression[] }
  | { type: 'name' | 'number' | 'text', value: string }
)
export interface Span { start: number, end: number }

/** Signs and words between two expressions, the ones that bind loosest first. */
const LEVELS = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=', 'in', 'is'], ['+', '-'], ['*', '/', '%']]

/** Reads expressions from tokens, one after the other. */
export class Reader {
  constructor(private readonly tokens: Token[], public position = 0) {}

  get next(): Token { return this.tokens[this.position] ?? { kind: 'sign', value: '', start: Infinity, end: Infinity } }
  has(value: string): boolean { return this.next.kind !== 'text' && this.next.value === value }
  take(value?: string): Token {
    if (value !== undefined && !this.has(value))
      throw new Error(`The rules have "${this.next.value}" at ${this.next.start} where "${value}" was expected.`)
    return this.tokens[this.position++]!
  }

  expression(): Expression {
    const test = this.binary(0)
    if (!this.has('?'))
      return test
    this.take('?')
    const yes = this.expression()
    this.take(':')
    const no = this.expression()
    return { type: 'choice', test, yes, no, start: test.start, end: no.end }
  }

  private binary(level: number): Expression {
    if (level === LEVELS.length)
      return this.unary()
    let left = this.binary(level + 1)
    while (LEVELS[level]!.some(sign => this.has(sign))) {
      const sign = this.take()
      const right = this.binary(level + 1)
      left = { type: 'binary', sign: sign.value, signAt: sign, left, right, start: left.start, end: right.end }
    }
    return left
  }

  private unary(): Expression {
    if (!this.has('!'))
      return this.postfix(this.primary())
    const { start } = this.take('!')
    const inner = this.unary()
    return { type: 'not', inner, start, end: inner.end }
  }

  private postfix(object: Expression): Expression {
    if (this.has('.')) {
      this.take()
      const name = this.take()
      return this.postfix({ type: 'member', object, name: name.value, nameAt: name, start: object.start, end: name.end })
    }
    if (this.has('(')) {
      const { items: args, end } = this.listed('(', ')')
      return this.postfix({ type: 'call', callee: object, args, start: object.start, end })
    }
    if (this.has('[')) {
      const { items: parts, end } = this.listed('[', ']')
      return this.postfix({ type: 'index', object, parts, start: object.start, end })
    }
    return object
  }

  private primary(): Expression {
    const { start } = this.next
    if (this.has('(')) {
      this.take()
      const inner = this.expression()
      return { ...inner, start, end: this.take(')').end }
    }
    if (this.has('[') || this.has('{')) {
      const [open, close] = this.has('[') ? ['[', ']'] : ['{', '}']
      return { type: 'list', start, ...this.listed(open!, close!) }
    }
    if (this.has('/'))
      return this.path()
    const { kind, value, end } = this.take()
    return { type: kind as 'name', value, start, end }
  }

  /** Expressions between brackets, with commas or colons between them. */
  private listed(open: string, close: string): { items: Expression[], end: number } {
    this.take(open)
    const items: Expression[] = []
    while (!this.has(close)) {
      items.push(this.expression())
      if (this.has(',') || this.has(':'))
        this.take()
    }
    return { items, end: this.take(close).end }
  }

  /** `/databases/$(database)/documents/…` */
  private path(): Expression {
    const { start } = this.next
    const parts: Expression[] = []
    let { end } = this.next
    while (this.has('/')) {
      this.take('/')
      if (this.has('$(')) {
        this.take()
        parts.push(this.expression())
        end = this.take(')').end
      }
      else {
        end = this.take().end
      }
    }
    return { type: 'path', parts, start, end }
  }
}

/** The parts an expression is made of. */
function partsOf(expression: Expression): Expression[] {
  switch (expression.type) {
    case 'binary': return [expression.left, expression.right]
    case 'not': return [expression.inner]
    case 'choice': return [expression.test, expression.yes, expression.no]
    case 'call': return [expression.callee, ...expression.args]
    case 'member': return [expression.object]
    case 'index': return [expression.object, ...expression.parts]
    case 'list': return expression.items
    case 'path': return expression.parts
    default: return []
  }
}

/** An expression and all in it. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression
  for (const part of partsOf(expression))
    yield* within(part)
}
