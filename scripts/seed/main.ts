import process from 'node:process'
import { Firestore } from '@google-cloud/firestore'
import { calendarOf } from './calendar'
import { buildDemo, documentsOf } from './demo'
import { writeAll } from './write'

if (!process.env.FIRESTORE_EMULATOR_HOST) {
  console.error('FIRESTORE_EMULATOR_HOST is not set: demo data belongs in the emulator only.')
  process.exit(1)
}

const db = new Firestore({ projectId: 'demo-tung-ngo', ignoreUndefinedProperties: true })
const started = Date.now()
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`

const demo = buildDemo(calendarOf(started))
console.log(`Demo of ${demo.calendar.today} built: ${demo.teams.length} teams, ${demo.people.persons.size} persons (${seconds()})`)
const written = await writeAll(db, documentsOf(demo))
console.log(`${written} documents written (${seconds()})`)
await db.terminate()
