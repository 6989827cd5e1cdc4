import type { Bench, Figure } from '../../scripts/lib/figure'
import type { TurnKind } from '../faults/plan'
import type { Findings } from '../faults/run'
import { say } from '../../scripts/lib/say'
import { TURN_KINDS } from '../faults/plan'
import { runFaults } from '../faults/run'

const ACTS = 1000
const SEED = 20261121
/** So many acts a turn: one evening. */
const TURN_ACTS = 20

let everything: Promise<Findings> | undefined
let answers: Promise<Findings> | undefined

const phoneAt = ({ auth, db, stack }: Bench, acts: number, kinds: readonly TurnKind[]) =>
  runFaults({ auth, db, url: stack.url, ports: stack.ports }, { seed: SEED, acts, turns: Math.ceil(acts / TURN_ACTS), kinds }, say)
/** A thousand acts through all faults, once for the figures that read it. */
const throughAll = (bench: Bench) => everything ??= phoneAt(bench, ACTS, TURN_KINDS)
/** A thousand acts whose first answer is lost. */
const withoutAnswers = (bench: Bench) => answers ??= phoneAt(bench, ACTS, ['lostAnswers'])

export const figures: Figure[] = [
  {
    name: 'outbox.acts',
    unit: 'acts that ended as received or returned, through all faults',
    goal: '1000',
    async run(bench) {
      const { received, returned } = await throughAll(bench)
      return received + returned
    },
  },
  {
    name: 'outbox.lost',
    unit: 'acts that ended neither way, or otherwise than the server says',
    goal: '0',
    async run(bench) {
      const { lost, phone, server } = await throughAll(bench)
      lost.forEach(line => say(line))
      return lost.length + Math.abs(phone.visits - server.visits) + Math.abs(phone.households - server.households)
    },
  },
  {
    name: 'outbox.lostAcks',
    unit: 'acts whose first acknowledgement was lost, all received',
    goal: '1000',
    async run(bench) {
      const { lostAnswers, lost } = await withoutAnswers(bench)
      return lostAnswers - lost.length
    },
  },
  {
    name: 'outbox.doubleEffects',
    unit: 'facts written or counted twice, and later words of others undone',
    goal: '0',
    async run(bench) {
      const { doubleEffects, undone } = await withoutAnswers(bench)
      return doubleEffects + undone + (await throughAll(bench)).doubleEffects
    },
  },
]
