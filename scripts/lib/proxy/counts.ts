/** Whose call it is: the Admin SDK has the emulator's `owner` token, phones and desks have a person's or none. */
export type Caller = 'server' | 'client'

interface PathCount {
  reads: number
  writes: number
}

export interface CallerCount extends PathCount {
  commits: number
  /** By pattern, as `teams/*\/tallies/*`. */
  paths: Record<string, PathCount>
}

export type Counts = Record<Caller, CallerCount>

export class Counter {
  counts = emptyCounts()
  /** Writes by the full name of the document, whoever wrote. */
  readonly documents = new Map<string, number>()

  read(caller: Caller, name: string, count = 1): void {
    this.counts[caller].reads += count
    this.at(caller, name).reads += count
  }

  commit(caller: Caller, names: string[]): void {
    this.counts[caller].commits++
    this.counts[caller].writes += names.length
    for (const name of names) {
      this.at(caller, name).writes++
      this.documents.set(name, (this.documents.get(name) ?? 0) + 1)
    }
  }

  reset(): void {
    this.counts = emptyCounts()
    this.documents.clear()
  }

  private at(caller: Caller, name: string): PathCount {
    return this.counts[caller].paths[patternOf(name)] ??= { reads: 0, writes: 0 }
  }
}

const emptyCounts = (): Counts => ({
  server: { reads: 0, writes: 0, commits: 0, paths: {} },
  client: { reads: 0, writes: 0, commits: 0, paths: {} },
})

/** `projects/p/databases/d/documents/teams/t1/facts/f1` → `teams/*\/facts/*`; a collection group is `**\/facts` already. */
export function patternOf(name: string): string {
  if (name.startsWith('**/'))
    return name
  const path = name.replace(/^projects\/[^/]+\/databases\/[^/]+\/documents\/?/, '')
  return path.split('/').map((segment, index) => index % 2 === 1 ? '*' : segment).join('/')
}
