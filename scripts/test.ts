import { parseArgs } from 'node:util'
import { ensureChromium } from './lib/chromium'
import { firestoreProgram } from './lib/firestore-program'
import { add, runCheck, runOnStack, runVitest } from './lib/parts'
import type { Tally } from './lib/parts'
import { startPlainFirestore } from './lib/plain-firestore'
import { checkPorts, portsOf, SHIFTS } from './lib/ports'
import { root } from './lib/project'
import { main, Remedy, say } from './lib/say'
import { startStack } from './lib/stack'
import { stopSignal } from './lib/stop-signal'

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { shift: { type: 'string', default: String(SHIFTS.test) } },
})
const shift = Number(values.shift)
const ports = portsOf(shift)

/** The parts in their order; those that need the whole stack share one, and the ones that found teams there come last. */
const alone: Record<string, () => Promise<Tally>> = {
  check: runCheck,
  domain: () => runVitest(['domain', 'tools']),
  rules: testRules,
  counting: () => runVitest(['counting']),
  scale: () => runVitest(['scale']),
  deploy: () => runVitest(['deploy']),
}
// First e2e, because it meets the demo data as it was seeded; the triggers' tests leave teams behind. Last the recount: what
// it sets going keeps the queues busy for a while.
const onStack = ['e2e', 'faults', 'triggers', 'recount']
const names = [...Object.keys(alone), ...onStack]

void main(async () => {
  const unknown = wanted.find(name => !names.includes(name))
  if (unknown)
    throw new Remedy(`There is no part "${unknown}": npm test -- ${names.join(' | ')}.`)
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
  return Promise.race([
    runParts(Object.entries(alone).filter(([name]) => isWanted(name)), onStack.filter(isWanted)),
    stopSignal().then(() => 130),
  ])
})

type Part = [string, () => Promise<Tally>]

async function runParts(parts: Part[], projects: string[]): Promise<number> {
  let sum: Tally = { passed: 0, failed: 0 }
  for (const part of parts)
    sum = add(sum, await runPart(part))
  if (projects.length > 0)
    sum = add(sum, await runPart(['stack', () => testOnStack(projects)]))
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0
}

/** A part that breaks down is one failure; the others still run. */
async function runPart([name, run]: Part): Promise<Tally> {
  try {
    const tally = await run()
    say(`${name}: ${tally.passed} passed, ${tally.failed} failed`)
    return tally
  }
  catch (error) {
    console.error(error instanceof Remedy ? error.message : error)
    say(`${name}: broke down`)
    return { passed: 0, failed: 1 }
  }
}

async function testRules(): Promise<Tally> {
  await checkPorts({ plainFirestore: ports.plainFirestore })
  const firestore = await startPlainFirestore(await firestoreProgram(), ports.plainFirestore, `${root}/.stack/rules-firestore.log`)
  try {
    return await runVitest(['rules', 'proxy'], { FIRESTORE_EMULATOR_HOST: firestore.host })
  }
  finally {
    await firestore.stop()
  }
}

async function testOnStack(projects: string[]): Promise<Tally> {
  await ensureChromium()
  const start = () => startStack({ name: 'test', shift, fresh: true })
  let stack = await start()
  const renew = async () => {
    await stack.stop()
    stack = await start()
  }
  let sum: Tally = { passed: 0, failed: 0 }
  for (const project of projects)
    sum = add(sum, await runPart([project, () => runOnStack(project, shift, renew)]))
  await stack.stop()
  return sum
}
