import { posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Rule } from 'eslint'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Direction {
  from: RegExp
  except?: RegExp
  /** What files in `from` may not import: a path in the repository or a package. */
  never: (target: string, file: string) => boolean
  why: string
}

const feature = (path: string) => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1]

/** The arrows of docs/architecture.md §2: web → domain ← functions. */
const table: Direction[] = [
  {
    from: /^domain\/src\//,
    except: /\.(?:test|fixture)\.ts$/,
    never: target => !target.startsWith('domain/src/') && target !== 'zod/mini',
    why: 'domain imports zod/mini only',
  },
  { from: /^web\//, never: target => /^(?:functions|scripts|tests)\//.test(target), why: 'web imports domain only' },
  { from: /^functions\//, never: target => /^(?:web|scripts|tests)\//.test(target), why: 'functions import domain only' },
  {
    from: /^web\/src\/features\//,
    never: (target, file) => feature(`${target}/`) !== undefined && feature(`${target}/`) !== feature(file),
    why: 'a feature never imports another feature',
  },
  {
    from: /^web\/src\//,
    except: /^web\/src\/(?:sync|live|session)\//,
    never: target => /^(?:firebase|@firebase)(?:\/|$)/.test(target),
    why: 'only web/src/sync, live and session import Firebase',
  },
  {
    from: /^functions\/src\//,
    except: /^functions\/src\/store\.ts$/,
    never: target => /^(?:firebase-admin\/firestore|@google-cloud\/firestore)(?:\/|$)/.test(target),
    why: 'only functions/src/store.ts imports the Firestore of firebase-admin',
  },
]

/** The path in the repository that a specifier means, or the package's name as it stands. */
function targetOf(specifier: string, file: string): string {
  if (specifier.startsWith('.'))
    return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('@/'))
    return `web/src/${specifier.slice(2)}`
  return specifier.replace(/^@tung-ngo\/domain\//, 'domain/src/')
}

/** The first arrow that an import breaks, or undefined. */
export function brokenDirection(file: string, specifier: string): string | undefined {
  const target = targetOf(specifier, file)
  return table.find(row => row.from.test(file) && !row.except?.test(file) && row.never(target, file))?.why
}

/** ESLint rule: import directions. */
export const directions: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    const check = (node: { source?: unknown } & Rule.Node) => {
      const specifier = (node.source as { value?: unknown } | null | undefined)?.value
      const why = typeof specifier === 'string' ? brokenDirection(file, specifier) : undefined
      if (why)
        context.report({ node, message: `${why} (${String(specifier)}).` })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}
