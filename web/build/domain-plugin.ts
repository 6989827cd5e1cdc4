import type { Plugin } from 'vite'

const SCHEMAS = '/src/schemas.ts'
const COPY = '?schema'
/** Values that calls may take part in. */
const MADE = ['CallExpression', 'NewExpression', 'ObjectExpression', 'ArrayExpression']
const isDomain = (id: string) => id.includes('/domain/src/')

/**
 * A domain file holds a concept's zod schema beside its pure rules, and a bundler keeps a file in one chunk: as soon as
 * a form asked for a schema, the first screen would carry zod. So in a build
 * - src/schemas.ts gets its own copy of the domain files, and
 * - in all others every value that calls make at the top level is marked pure (the domain does nothing when it is loaded), so that
 *   what nobody asks for, which is every schema, is dropped.
 */
export function domainApart(): Plugin {
  return {
    name: 'domain-apart',
    apply: 'build',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        const asked = importer?.endsWith(SCHEMAS) || importer?.endsWith(COPY)
        const found = asked ? await this.resolve(source, importer, { ...options, skipSelf: true }) : null
        return found && isDomain(found.id) ? found.id + COPY : found
      },
    },
    transform(code, id) {
      if (!isDomain(id) || id.endsWith(COPY))
        return null
      const calls = this.parse(code).body
        .map(statement => statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement)
        .flatMap(statement => statement?.type === 'VariableDeclaration' ? statement.declarations : [])
        .flatMap(({ init }) => init && MADE.includes(init.type) && code.slice(init.start, init.end).includes('(') ? [init] : [])
      return { code: calls.reduceRight((text, { start, end }) => wrap(text, start, end), code), map: null }
    },
  }
}

function wrap(code: string, start: number, end: number): string {
  return `${code.slice(0, start)}/* @__PURE__ */ (() => (${code.slice(start, end)}))()${code.slice(end)}`
}
