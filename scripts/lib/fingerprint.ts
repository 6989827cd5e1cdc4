import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './project'

/** A short hash of the files at these paths (folders with all below them) and of some words. Tests do not count. */
export function fingerprint(paths: string[], words: string[] = []): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesAt(join(root, path))).sort())
    hash.update(relative(root, file)).update(readFileSync(file))
  return hash.update(words.join(' ')).digest('hex').slice(0, 12)
}

function filesAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat)
    return []
  if (stat.isFile())
    return /\.test\.ts$/.test(path) ? [] : [path]
  return readdirSync(path).filter(name => name !== 'node_modules').flatMap(name => filesAt(join(path, name)))
}
