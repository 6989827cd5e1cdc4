import { parseArgs } from 'node:util'
import { runJob } from './lib/clock'
import { portsOf, SHIFTS } from './lib/ports'
import { complaintAbout } from './lib/job-request'
import { recountAll } from './lib/recount'
import { main, Remedy, say } from './lib/say'
import { schedules } from './lib/schedules'

const { values, positionals: [name] } = parseArgs({
  allowPositionals: true,
  options: { at: { type: 'string' }, shift: { type: 'string', default: String(SHIFTS.main) } },
})

void main(async () => {
  const ports = portsOf(Number(values.shift))
  const at = values.at ? new Date(values.at) : new Date()
  const complaint = complaintAbout(name, values.at, (await schedules()).map(schedule => schedule.name))
  if (complaint)
    throw new Remedy(complaint)
  if (name === 'recount')
    return recountAll(ports, at.getTime())
  await runJob(ports, name!, at)
  say(`${name} has run as of ${at.toISOString()}.`)
})
