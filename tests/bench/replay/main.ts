import process from 'node:process'
import { calendarOf } from '../../../scripts/seed/calendar'
import { AN_TRANG, NA_XA } from '../../../scripts/seed/cast'
import { buildDemo } from '../../../scripts/seed/demo'
import { diceFor } from '../../../scripts/seed/random'
import { docs } from '../../../functions/src/store'
import { playSeason, wipeAndRebuild } from '../../counting/season'
import { addTeam, lineOfUnits } from '../../counting/world'

// The season of two of the demo's teams, counted event by event, then wiped and rebuilt. Needs FIRESTORE_EMULATOR_HOST.
const now = Date.parse('2026-11-20T19:40:00+07:00')
const demo = buildDemo(calendarOf(now))
const line = await lineOfUnits(demo.calendar.entered)
const journals = new Map()
for (const village of [NA_XA, AN_TRANG]) {
  const { id, team } = demo.teams.find(({ id }) => id === `t-${village}`)!
  const copy = await addTeam(line, { level: team.level, foundedOn: team.foundedOn, createdAt: team.createdAt, updatedAt: team.updatedAt })
  for (const member of demo.people.rolls.get(id)!)
    await docs.member(copy, member.pid).create(member)
  journals.set(copy, demo.journals.get(id)!.facts)
}
const { drifted, total } = await playSeason(journals, now, diceFor('replay'))
const { documents, bytes } = await wipeAndRebuild(line.nation.id, now)
console.log(JSON.stringify({ facts: [...journals.values()].reduce((sum, facts) => sum + facts.length, 0), drifted, total, documents, bytes }))
process.exit()
