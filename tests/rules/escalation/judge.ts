import type { Claims } from '@tung-ngo/domain/seat'
import type { Request } from '../support/request'
import type { Actor } from '../world/actors'
import type { Account, Attempt } from './attempt'
import type { State } from './state'
import { ask } from '../support/ask'
import { commit } from '../support/commit'
import { inParallel } from '../support/in-parallel'
import { OWNER } from '../world/actors'
import { LAND } from './land'
import { docAt, wordOf } from './state'

/** An account as a token of it says who it is. */
export type Identity = Actor & { claims: Claims }

const identities = new Map<string, Identity>()

export function identityOf({ uid }: Account, claims: Claims): Identity {
  const name = JSON.stringify([uid, claims])
  if (!identities.has(name))
    identities.set(name, { name, uid, claims, signedIn: true, currentVersion: 1, accesses: {} })
  return identities.get(name)!
}

/**
 * Asks the rules what somebody may do in a state. What they say hangs on the token, on the attempt and on the documents
 * that they can look up for it: asked once for each of these, and answered from memory afterwards.
 */
export class Judge {
  private readonly known = new Map<string, boolean>()

  constructor(private readonly projectId: string) {}

  /** How often the rules were asked. */
  get asked(): number { return this.known.size }

  /** Which of the attempts are allowed. */
  async allowed<T extends { by: Identity, attempt: Attempt }>(state: State, tries: T[]): Promise<T[]> {
    const named = tries.map(item => ({ item, ...stageOf(state, item.by, item.attempt) }))
    const unknown = new Map(named.filter(({ name }) => !this.known.has(name)).map(entry => [entry.name, entry]))
    for (const entries of Map.groupBy(unknown.values(), ({ staged }) => JSON.stringify(staged)).values())
      await this.ask(state, entries[0]!.staged, entries)
    return named.filter(({ name }) => this.known.get(name)).map(({ item }) => item)
  }

  private async ask(state: State, staged: string[], entries: { name: string, item: { by: Identity, attempt: Attempt } }[]): Promise<void> {
    const put = (at: (path: string) => Request['data']) =>
      commit(this.projectId, OWNER, staged.map(path => ({ op: 'set', path, data: at(path) ?? null })))
    await put(path => docAt(state, path))
    await inParallel(entries, 8, async ({ name, item: { by, attempt } }) => {
      const { kind } = await ask(this.projectId, requestOf(state, by, attempt))
      this.known.set(name, kind === 'allowed')
    })
    await put(path => LAND[path])
  }
}

function requestOf(state: State, actor: Identity, { operation, path, data, query }: Attempt): Request {
  return { actor, operation: operation === 'create' && docAt(state, path) ? 'update' : operation, path, ...(data ? { data } : {}), ...query }
}

/** The changed documents that rules can look up for an attempt: its own, those it lies below, and all units and persons. */
function stageOf(state: State, by: Identity, { operation, path, label }: Attempt): { name: string, staged: string[] } {
  const [, parent] = path.split('/')
  const looksAt = (changed: string) => changed === path || ROOTS.test(changed)
    || changed === `teams/${parent}` || changed === `teams/${parent}/accesses/${by.uid}` || (operation === 'list' && path === 'teams' && changed.startsWith('teams/'))
  const staged = [...state.keys()].filter(looksAt).toSorted()
  return { staged, name: [by.name, operation, path, label, ...staged.map(changed => `${changed}=${wordOf(state.get(changed)!)}`)].join('|') }
}
const ROOTS = /^(?:units|people)\/[^/]+$/
