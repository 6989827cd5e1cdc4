import type { Figure } from '../../scripts/lib/figure'
import process from 'node:process'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { checkPorts, portsOf, SHIFTS } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'
import { ask } from '../rules/support/ask'
import { conditionsFor, lookupsOf } from '../rules/budget/lookups'
import { inParallel } from '../rules/support/in-parallel'
import { COLLUSIONS } from '../rules/escalation/collusions'
import { Judge } from '../rules/escalation/judge'
import { search } from '../rules/escalation/search'
import { startLand } from '../rules/escalation/world'
import { ruleCoverage } from '../rules/support/coverage'
import { RULES, startRules } from '../rules/support/rules'
import { allCells, complaint } from '../rules/matrix/cells'
import { compareTriples } from '../rules/oracle/compare'
import { corpus, isRight } from '../rules/mutants/corpus'
import { runMutants } from '../rules/mutants/report'
import { seedWorld } from '../rules/world/seed'
import { startOracle } from '../rules/oracle/world'

const TRIPLES = 100_000

/** Measures against a Firestore of its own; measured once for all figures that ask. */
function once<T>(measure: () => Promise<T>): () => Promise<T> {
  let measured: Promise<T> | undefined
  return () => measured ??= withFirestore(measure)
}

async function withFirestore<T>(measure: () => Promise<T>): Promise<T> {
  const port = portsOf(SHIFTS.bench).plainFirestore
  await checkPorts({ plainFirestore: port })
  const firestore = await startPlainFirestore(await firestoreProgram(), port, `${root}/.stack/bench-rules-firestore.log`)
  process.env.FIRESTORE_EMULATOR_HOST = firestore.host
  try {
    return await measure()
  }
  finally {
    await firestore.stop()
  }
}

function orThrow(wrong: string[]): void {
  if (wrong.length > 0)
    throw new Error(wrong.join('\n'))
}

/** Cells that were tried and are right. */
const cells = once(async () => {
  const rules = await startRules('cells')
  await seedWorld(rules)
  const [all, wrong] = [allCells(), [] as string[]]
  await inParallel(all, 10, async (cell) => {
    const message = complaint(cell, await ask(rules.projectId, cell.request))
    if (message)
      wrong.push(message)
  })
  orThrow(wrong)
  return all.length
})

const mutants = once(() => runMutants())

const triples = once(async () => {
  const rules = await startOracle('triples')
  return compareTriples(rules.projectId, TRIPLES, 2026)
})

const coverage = once(async () => {
  const rules = await startRules('coverage')
  await seedWorld(rules)
  const wrong: string[] = []
  // What is asked of a clock that stands is asked of other rules.
  for (const exhibit of corpus().filter(({ clock }) => clock === undefined)) {
    if (!isRight(exhibit, await ask(rules.projectId, exhibit.request)))
      wrong.push(exhibit.label)
  }
  orThrow(wrong)
  return ruleCoverage(rules.projectId)
})

/** All ways out of their scopes that colluding accounts find with three writes; of each pair the shortest. */
const escalations = once(async () => {
  const rules = await startLand('escalations')
  const judge = new Judge(rules.projectId)
  const ways: string[] = []
  let reached = 0
  for (const collusion of COLLUSIONS) {
    const { states, found } = await search(judge, collusion, 3)
    reached += states
    if (found)
      ways.push(`${collusion.name}: ${[...found.steps, found.reached].join('; ')}`)
  }
  console.log(`${COLLUSIONS.length} pairs, ${reached} states, the rules asked ${judge.asked} times`)
  return ways
})

/** What a visit writes: its fact, and the household it is about. */
const VISIT = [['facts', 'create'], ['households', 'create'], ['households', 'update']] as const

export const figures: Figure[] = [
  { name: 'rules.cells', unit: 'cells of the matrix, all right', goal: '≥2000', alone: true, run: cells },
  {
    name: 'rules.mutants',
    unit: 'mutants',
    goal: '≥300',
    alone: true,
    async run() {
      const { mutants: count, wrong } = await mutants()
      orThrow(wrong)
      return count
    },
  },
  { name: 'rules.mutantsKilled', unit: 'mutants (the others are listed as equivalent, with the reason)', goal: 'rules.mutants less the equivalents', alone: true, run: async () => (await mutants()).killed },
  {
    name: 'rules.randomTriples',
    unit: 'triples',
    goal: '100000',
    alone: true,
    async run() {
      orThrow(await triples())
      return TRIPLES
    },
  },
  { name: 'rules.differences', unit: 'differences between rules and policy', goal: '0', alone: true, run: async () => (await triples()).length },
  { name: 'rules.coveragePct', unit: '% of the rules\' expressions evaluated', goal: '100', alone: true, run: async () => (await coverage()).percent },
  {
    name: 'rules.getsOnVisitPath',
    unit: 'functions with a lookup that a visit may come to',
    goal: '0',
    alone: true,
    run: async () => VISIT.flatMap(([collection, operation]) => conditionsFor(RULES, collection, operation).flatMap(condition => lookupsOf(RULES, condition))).length,
  },
  {
    name: 'rules.escalations',
    unit: 'ways out of their scopes for two colluding accounts, with three writes',
    goal: '0',
    alone: true,
    async run() {
      const ways = await escalations()
      ways.forEach(way => console.error(way))
      return ways.length
    },
  },
]
