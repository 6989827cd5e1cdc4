import type { Act } from './note'
import { pick, randomOf } from '@tung-ngo/domain/random'

/** What happens to the phone around the acts of a turn. */
export const TURN_KINDS = ['reload', 'secondTab', 'signOutIn', 'otherUser', 'seatLost', 'rulesChanged', 'oldShape', 'storageFull', 'killedTab', 'clock', 'lostAnswers'] as const
export type TurnKind = typeof TURN_KINDS[number]

/** `chance`: a source of numbers of its own for the weather and the details of this turn. */
export interface Turn { kind: TurnKind, acts: Act[], chance: () => number }

/** So many acts in turns of all kinds, which follow from the seed. A registration counts two: itself and the visit after it. */
export function planOf({ seed, acts, turns, houses, kinds = TURN_KINDS }: { seed: number, acts: number, turns: number, houses: string[], kinds?: readonly TurnKind[] }): Turn[] {
  const random = randomOf(seed)
  return Array.from({ length: turns }, (_, index) => {
    const share = Math.floor(acts * (index + 1) / turns) - Math.floor(acts * index / turns)
    const kind = kinds[index % kinds.length]!
    return { kind, acts: kind === 'lostAnswers' ? visits(share, houses) : mixed(share, houses, random), chance: randomOf(Math.floor(random() * 2 ** 31)) }
  })
}

/** One visit a house, so that each can be told from the word that another said meanwhile. */
const visits = (count: number, houses: string[]): Act[] => Array.from({ length: count }, (_, index) => ({ kind: 'visit', house: houses[index % houses.length]! }))

function mixed(count: number, houses: string[], random: () => number): Act[] {
  const acts: Act[] = []
  for (let left = count; left > 0;) {
    const chance = random()
    const act: Act = chance < 0.1 && left >= 2
      ? { kind: 'register', label: `Nhà thử ${Math.floor(random() * 1e6)}` }
      : chance < 0.25 ? { kind: 'session' } : { kind: 'visit', house: pick(random, houses) }
    left -= act.kind === 'register' ? 2 : 1
    acts.push(act)
  }
  return acts
}
