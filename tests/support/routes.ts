import { readFileSync } from 'node:fs'
import { root } from '../../scripts/lib/project'

/** The addresses of web/src/router.ts as they stand there: `/ho/:id`. */
export function routePatterns(): string[] {
  const source = readFileSync(`${root}/web/src/router.ts`, 'utf8')
  return [...source.matchAll(/\{ path: '([^']+)'/g)].map(([, path]) => path!).filter(path => !path.startsWith('/:'))
}
