import type { Author, Recording, Write } from '@tung-ngo/domain/command'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import type { Household } from '@tung-ngo/domain/household'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Journal } from './demo'

/** Keeps a team's facts and what they make of its households, as Firestore would after each batch. */
export interface Recorder {
  team: string
  journal: Journal
  /** Author of a new fact, under its own id. */
  author: (pid: string, on: string, more?: Partial<Pick<Author, 'recordedOffline' | 'enteredFor'>>) => Author
  /** Takes a recording at an instant (ms). Facts of one household must be given in the order of time. */
  take: (recording: Recording, at: number) => void
  household: (id: string) => Household | undefined
}

export function newRecorder(team: string): Recorder {
  const journal: Journal = { facts: [], households: new Map() }
  let facts = 0
  return {
    team,
    journal,
    author: (pid, on, more) => ({ team, pid, factId: `f-${++facts}`, on, recordedOffline: false, ...more }),
    take({ fact, writes }, at) {
      const id = writes[0]!.path.split('/').at(-1)!
      journal.facts.push({ ...fact, id, at } as StoredFact)
      for (const write of writes.slice(1))
        applyWrite(journal.households, write, at)
    },
    household: id => journal.households.get(id),
  }
}

/** What a write does to the households: an update sets single fields by path. Nothing given is changed in place. */
function applyWrite(households: Map<string, Household>, { op, path, data }: Write, at: number): void {
  const id = path.split('/').at(-1)!
  const document: Record<string, unknown> = op === 'create' ? {} : { ...households.get(id) }
  for (const [field, value] of Object.entries(data)) {
    const [name, key] = field.split('.') as [string, string?]
    const stored = value === SERVER_TIME ? at : value
    if (key)
      document[name] = { ...document[name] as object, [key]: stored }
    else
      document[name] = stored
  }
  households.set(id, document as Household)
}
