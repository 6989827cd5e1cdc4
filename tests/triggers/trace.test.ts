import { recordActivity } from '@tung-ngo/domain/command'
import { expect, it } from 'vitest'
import { logLines } from '../support/logs'
import type { LogLine } from '../support/logs'
import { commit, newId, quiet, today, TWO_WINDOWS, villageTeam } from './world'

/** Where a trace comes to: its team, then unit by unit; where it joined another's hop it goes on under that one's trace. */
function follow(trace: string, lines: LogLine[]): string[] {
  const own = lines.filter(line => line.trace === trace)
  const reached = own.flatMap(line => line.handler === 'countFact' && line.outcome === 'moved' ? line.team! : line.handler === 'hop' && line.outcome ? line.unit! : [])
  const joined = own.filter(line => line.outcome === 'joined').flatMap(({ unit, window }) => {
    const hop = lines.find(line => line.handler === 'hop' && line.unit === unit && line.window === window)
    return hop ? [unit!, ...hop.trace === trace ? [] : follow(hop.trace!, lines.filter(line => line.handler !== 'countFact'))] : []
  })
  return [...new Set([...reached, ...joined])]
}

it('a fact\'s id is found in the logs of every step up to the nation, its own or that of the hop it shares', async () => {
  const { id, team } = await villageTeam('51-2025', 5)
  await quiet()
  const facts = [newId(), newId(), newId()]
  const recordings = facts.map(factId => recordActivity({ team: id, pid: 'p-test', factId, on: today, recordedOffline: false }, { kind: 'session', village: team.unit, attendees: 4 }))
  await Promise.all(recordings.map(commit))
  const everywhere = [id, team.commune, team.province, 'vn'].toSorted()
  await expect.poll(() => facts.map(fact => follow(fact, logLines()).toSorted()), { timeout: 3000 * TWO_WINDOWS, interval: 500 }).toEqual(facts.map(() => everywhere))
})
