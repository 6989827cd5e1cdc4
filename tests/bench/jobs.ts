import type { Firestore } from 'firebase-admin/firestore'
import type { Figure } from '../../scripts/lib/figure'
import type { Ports } from '../../scripts/lib/ports'
import { addDays, dayOf, startOfDay } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase-admin/firestore'
import { runJob } from '../../scripts/lib/clock'
import { waitFor } from '../../scripts/lib/wait'

const COMMUNE = '04123-2023'
const OBLIGATION = 'bench'
const HOUR = 3_600_000

/** What the jobs write: lists, drafts, notices, mails, consolidated reports; without the times of their writes. */
async function written(db: Firestore, report: string): Promise<Map<string, string>> {
  const lists = await db.collectionGroup('periods').where('obligation', '==', OBLIGATION).get()
  const drafts = await db.collectionGroup('reports').where('obligation', '==', OBLIGATION).get()
  const consolidated = await db.collection(`${paths.unit(COMMUNE)}/consolidations`).where('obligation', '==', OBLIGATION).get()
  const notices = (await db.collectionGroup('inbox').get()).docs.filter(notice => JSON.stringify(notice.data()).includes(report))
  const mails = await db.collection('mail').get()
  return new Map([...lists.docs, ...drafts.docs, ...consolidated.docs, ...notices, ...mails.docs].map((document) => {
    const { updatedAt: _, frozenAt: __, openedAt: ___, asOf: ____, ...data } = document.data()
    return [document.ref.path, JSON.stringify(data)]
  }))
}

/** Documents that are otherwise than before, or were not there. */
const differences = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path))

/**
 * Every job for its own time: once, then twice more, late after another one's time, two at once, and after a crash that left
 * half of what it makes. @returns documents that were added, lost or changed by all of that
 */
export async function addedByRepeat({ db, ports }: { db: Firestore, ports: Ports }): Promise<number> {
  const today = dayOf(Date.now())
  const [begins, ends] = [addDays(today, -10), addDays(today, -2)]
  await db.doc(paths.obligation(COMMUNE, OBLIGATION)).set({
    v: 3, name: 'Báo cáo để đo', rule: null, reporters: 'teams', template: null, occasions: [`obench=${begins}=${ends}`], by: 'bench', updatedAt: Timestamp.now(),
    timing: { cadence: 'once', anchor: 'afterEnd', day: 1, inclusive: true, nonWorking: 'stay', innerDays: 0, graceDays: 0, expiresAfter: null, validFrom: '2020-01-01', validTo: null },
  })
  const report = `${COMMUNE}.${OBLIGATION}.obench`
  await waitFor('the period', async () => (await db.doc(paths.expected(COMMUNE, report)).get()).exists || undefined)
  const jobs: [name: string, at: number, makes: RegExp][] = [
    ['openPeriods', startOfDay(today) + HOUR / 4, /\/(?:reports|periods)\//],
    ['remind', startOfDay(today) + 7 * HOUR, /^(?:people|mail)\//],
    ['closePeriods', startOfDay(addDays(today, 8)) + 3.5 * HOUR, /\/consolidations\//],
  ]
  let wrong = 0
  for (const [name, at, makes] of jobs) {
    const run = () => runJob(ports, name, new Date(at))
    await run()
    const first = await written(db, report)
    const made = [...first.keys()].filter(path => makes.test(path))
    if (made.length === 0)
      throw new Error(`${name} made nothing to be repeated`)
    const check = async () => wrong += differences(first, await written(db, report)).length
    await run()
    await check()
    await Promise.all([run(), run()])
    await check()
    await Promise.all(made.filter((_, index) => index % 2 === 0).map(path => db.doc(path).delete()))
    await run()
    await check()
  }
  return wrong
}

export const figures: Figure[] = [
  { name: 'jobs.addedByRepeat', unit: 'documents added, lost or changed by jobs that came twice, late, two at once, or again after they had done half', goal: '0', run: async ({ db, stack }) => addedByRepeat({ db, ports: stack.ports }) },
]
