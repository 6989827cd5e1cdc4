/** A change inside a text: what was replaced by what, at an offset in it. */
export interface TextChange { operator: string, at: number, length: number, to: string }

/** Changes of a regular expression, as it stands in a text of the rules: bounds, classes, alternatives, repetitions. */
export function* patternChanges(text: string): Generator<TextChange> {
  for (const { index, 0: found, 1: least, 2: most } of text.matchAll(/\{(\d+)(?:,(\d+))?\}/g)) {
    yield { operator: 'raise a bound of a pattern', at: index, length: found.length, to: `{${least},${Number(most ?? least) + 1}}` }
    if (most !== undefined)
      yield { operator: 'delete a bound of a pattern', at: index, length: found.length, to: `{${least},}` }
    yield { operator: 'lower a bound of a pattern', at: index, length: found.length, to: most === undefined ? `{${Number(least) - 1}}` : `{${least},${Number(most) - 1}}` }
  }
  for (const { index, 0: found } of text.matchAll(/\[(?:[^\]\\]|\\.)+\]/g))
    yield { operator: 'widen a class of a pattern', at: index, length: found.length, to: '[^/]' }
  for (const { index, 0: found } of text.matchAll(/(?<=\)|\\t)[*?](?!:)/g))
    yield { operator: 'change a repetition of a pattern', at: index, length: found.length, to: found === '*' ? '?' : '' }
  for (const { index, 0: found } of text.matchAll(/(?<=[(:|])[A-Z_]+\|/gi))
    yield { operator: 'drop an alternative of a pattern', at: index, length: found.length, to: '' }
  for (const { index, 0: found } of text.matchAll(/\|[A-Z_]+(?=\))/gi))
    yield { operator: 'drop an alternative of a pattern', at: index, length: found.length, to: '' }
}

/** Whether a text of the rules is a regular expression, or a part of one. */
export const isPattern = (text: string) => /\(\?:|\[[^\]]+\]\{|\{\d/.test(text)
