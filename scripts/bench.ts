import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { startBench } from './lib/bench-stack'
import type { Figure } from './lib/figure'
import { SHIFTS } from './lib/ports'
import { root } from './lib/project'
import { main, Remedy, say } from './lib/say'
import { stopSignal } from './lib/stop-signal'

const { values: { shift }, positionals: [prefix = ''] } = parseArgs({
  allowPositionals: true,
  options: { shift: { type: 'string', default: String(SHIFTS.bench) } },
})

void main(() => Promise.race([runFigures(prefix), stopSignal().then(() => 130)]))

/** Runs the figures whose name begins with `prefix`; one JSON object a line. A figure that breaks down is a failure, not a number. */
async function runFigures(prefix: string): Promise<number> {
  const all = await allFigures()
  const figures = all.filter(({ name }) => name.startsWith(prefix))
  if (figures.length === 0)
    throw new Remedy(`No figure begins with "${prefix}": ${all.map(({ name }) => name).join(', ')}.`)
  const bench = figures.some(({ alone }) => !alone) ? await startBench(Number(shift)) : undefined
  let failed = 0
  for (const figure of figures) {
    try {
      const value = figure.alone ? await figure.run() : await figure.run(bench!)
      print(figure, value)
    }
    catch (error) {
      failed++
      say(`${figure.name} broke down: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  await bench?.stop()
  return failed > 0 ? 1 : 0
}

function print({ name, unit, goal }: Figure, value: number): void {
  console.log(JSON.stringify({ figure: name, value, unit, goal }))
}

async function allFigures(): Promise<Figure[]> {
  const files = readdirSync(`${root}/tests/bench`).filter(name => name.endsWith('.ts')).sort()
  const modules = await Promise.all(files.map(file => import(pathToFileURL(`${root}/tests/bench/${file}`).href) as Promise<{ figures?: Figure[] }>))
  return modules.flatMap(({ figures = [] }) => figures)
}
