/** A word, number, text or sign of a rules file, with its place in it. */
export interface Token { kind: 'name' | 'number' | 'text' | 'sign', value: string, start: number, end: number }

const TOKEN = /\s+|\/\/[^\n]*|(?<text>'(?:\\.|[^'\\])*')|(?<number>\d+)|(?<name>[A-Z_]\w*)|(?<sign>&&|\|\||[=!<>]=|\$\(|\S)/giy

export function tokensOf(source: string): Token[] {
  return [...source.matchAll(TOKEN)].flatMap(({ index, groups, 0: value }) => {
    const kind = (['text', 'number', 'name', 'sign'] as const).find(name => groups![name] !== undefined)
    return kind ? [{ kind, value, start: index, end: index + value.length }] : []
  })
}
