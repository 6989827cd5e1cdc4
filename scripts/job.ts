import { parseArgs } from 'node:util'
import { runJob } from './lib/clock'
import { portsOf, SHIFTS } from './lib/ports'
import { recountAll } from './lib/recount'
import { main, Remedy, say } from './lib/say'
import { schedules } from './lib/schedules'

const { values, positionals: [name] } = parseArgs({
  allowPositionals: true,
  options: { at: { type: 'string' }, shift: { type: 'string', default: String(SHIFTS.main) } },
})

void main(async () => {
  const ports = portsOf(Number(values.shift))
  if (name === 'recount')
    return recountAll(ports, values.at ? Date.parse(values.at) : Date.now())
  const names = (await schedules()).map(schedule => schedule.name)
  const at = values.at ? new Date(values.at) : new Date()
  if (!name || !names.includes(name) || Number.isNaN(at.getTime()))
    throw new Remedy(`Usage: npm run job -- NAME [--at 2026-11-30T08:00:00+07:00], with NAME one of: recount, ${names.join(', ') || '(no scheduled functions yet)'}.`)
  await runJob(ports, name, at)
  say(`${name} has run as of ${at.toISOString()}.`)
})
