import process from 'node:process'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { openPeriods } from '../../functions/src/reports/open-periods'
import { calendarOf } from './calendar'
import { buildDemo, documentsOf } from './demo'
import { NATION } from './tree'
import { writeAll } from './write'

if (!process.env.FIRESTORE_EMULATOR_HOST) {
  console.error('FIRESTORE_EMULATOR_HOST is not set: demo data belongs in the emulator only.')
  process.exit(1)
}
// The emulator has no metadata server to ask for credentials.
process.env.METADATA_SERVER_DETECTION ??= 'none'
initializeApp({ projectId: 'demo-tung-ngo' })

const started = Date.now()
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`

const demo = buildDemo(calendarOf(started))
console.log(`Demo of ${demo.calendar.today}: ${demo.teams.length} teams, ${demo.people.persons.size} persons, ${demo.journals.size} teams with records (${seconds()})`)
const written = await writeAll(getFirestore(), documentsOf(demo))
console.log(`${written} documents written (${seconds()})`)
const counted = await rebuildTree(NATION, Date.now())
console.log(`${counted.teams} teams and ${counted.units} units counted (${seconds()})`)
const opened = await openPeriods(Date.now())
console.log(`${opened.reports} reports to be written (${seconds()})`)
await getFirestore().terminate()
