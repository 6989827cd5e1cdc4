import type { DocumentReference } from 'firebase-admin/firestore'
import { canonical } from '@tung-ngo/domain/canonical'
import { paths } from '@tung-ngo/domain/paths'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, expect, it, vi } from 'vitest'
import { countFact } from '../../functions/src/counting/count-fact'
import * as schedules from '../../functions/src/schedules'
import { docs } from '../../functions/src/store'
import { addTeam, climb, DAY, EVENING, lineOfUnits, memberSince, visit, writeFact } from './world'

vi.hoisted(() => process.env.HOP_WINDOW_SECONDS = '60')
const queued = vi.hoisted(() => new Set<string>())
vi.mock('../../functions/src/queue', async original => ({
  ...await original<object>(),
  enqueue: async (queue: string, name: string) => queued.size < queued.add(`${queue} ${name}`).size,
}))
const accounts = vi.hoisted(() => ({ unused: [] as { uid: string, pid: string, usedAt: number }[], claims: new Map<string, object>() }))
vi.mock('../../functions/src/accounts', async original => ({
  ...await original<object>(),
  pageOfAccounts: async () => ({ used: accounts.unused, next: undefined }),
  claimsOf: async (uid: string) => accounts.claims.get(uid) ?? null,
  setClaims: async (uid: string, claims: object) => void accounts.claims.set(uid, claims),
  revokeSessions: async () => {},
}))

/** Every job at an hour of its own, in the order of time; what it makes there. */
const JOBS: [name: keyof typeof schedules, at: string, makes: RegExp][] = [
  ['openPeriods', '2026-11-20T00:15', /\/(?:reports|periods)\//],
  ['watchSilence', '2026-11-20T06:20', /\/tasks\//],
  ['turnDay', '2026-11-21T00:05', /\/tallies\/now$/],
  ['remind', '2026-11-27T07:00', /^(?:people\/.+\/inbox|mail)\//],
  ['restSeats', '2026-12-01T03:40', /^(?:people|log)\//],
  ['recountSample', '2026-12-01T03:15', /^recounts\//],
  ['closePeriods', '2026-12-02T03:30', /\/consolidations\//],
  ['closeMonths', '2026-12-06T02:30', /\/tallies\/2026-11$/],
  ['watchHealth', '2026-12-06T08:00', /\/health\/now$/],
]

beforeAll(async () => {
  const line = await lineOfUnits(EVENING - 60 * DAY)
  const team = await addTeam(line, { createdAt: EVENING - 60 * DAY })
  const born = await addTeam(line, { foundedOn: '2026-11-21' })
  for (const [pid, role, more] of [['j1', 'leader', {}], ['j2', 'member', { leftOn: '2026-11-21' }]] as const) {
    await docs.member(team, pid).create(memberSince(pid, '2026-01-01', { role, ...more }))
    await docs.person(pid).create({ v: 3, name: 'Lò Văn Thử', phones: [], uid: `u-${pid}`, claimsVersion: 1, wokenAt: EVENING - 800 * DAY, updatedAt: EVENING })
  }
  accounts.unused.push({ uid: 'u-j2', pid: 'j2', usedAt: EVENING - 500 * DAY })
  for (const one of [team, born])
    await climb(await countFact(one, await writeFact(one, visit(EVENING - 30 * DAY)), EVENING - 30 * DAY), EVENING - 30 * DAY)
  await docs.base(line.commune.id, 'b').create({ v: 3, metric: 'households', value: 40, on: '2026-11-01', source: 'Thử', by: 'x', at: EVENING })
  const obligation = { v: 3, name: 'Báo cáo tháng', rule: 'R-ST-T', reporters: 'teams', template: 'monthOfTeam', timing: timingOf('R-ST-T', '2026-11-01'), occasions: [], by: 'x', updatedAt: 0 }
  await getFirestore().doc(paths.obligation(line.commune.id, 'month')).create(obligation)
})

/** When something was written, and how often, says nothing of what it is. */
const STAMPS = new Set(['updatedAt', 'asOf', 'seq', 'readFrom', 'frozenAt', 'openedAt', 'closedAt', 'startedAt', 'finishedAt', 'day', 'cursor'])

/** Everything that stands, by its path. */
async function everything(): Promise<Map<string, string>> {
  const below = async (ref: Pick<DocumentReference, 'listCollections'>): Promise<[string, string][]> => {
    const documents = (await Promise.all((await ref.listCollections()).map(collection => collection.listDocuments()))).flat()
    return (await Promise.all(documents.map(async (document): Promise<[string, string][]> => {
      const [stored, more] = await Promise.all([document.get(), below(document)])
      return stored.exists ? [[document.path, plainly(document.path, stored.data()!)], ...more] : more
    }))).flat()
  }
  return new Map(await below(getFirestore()))
}

/** What stands without its stamps; health is measured anew each time. */
const plainly = (path: string, data: object) => path.includes('/health/') ? '' : canonical(Object.fromEntries(Object.entries(data).filter(([field]) => !STAMPS.has(field))))

const differences = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path))

const run = (name: keyof typeof schedules, at: string) => schedules[name].run({ scheduleTime: new Date(`${at}:00+07:00`).toISOString() })

it('every schedule has its turn here', () => {
  expect(JOBS.map(([name]) => name).toSorted()).toEqual(Object.keys(schedules).toSorted())
})

it.each(JOBS)('%s makes what it is for; twice, two at once and broken off half-way, it adds nothing', async (name, at, makes) => {
  const before = await everything()
  await run(name, at)
  const first = await everything()
  const made = differences(before, first).filter(path => makes.test(path))
  expect(made, name).not.toEqual([])
  await run(name, at)
  expect(differences(first, await everything())).toEqual([])
  await Promise.all([run(name, at), run(name, at)])
  expect(differences(first, await everything())).toEqual([])
  // Broken off half-way: what was written last is not there.
  const fresh = made.filter(path => !before.has(path) && !/\/tallies\/|^recounts\/|^log\//.test(path))
  const written = await Promise.all(fresh.map(path => getFirestore().doc(path).get()))
  const inOrder = written.toSorted((a, b) => a.createTime!.valueOf() < b.createTime!.valueOf() ? -1 : 1)
  await Promise.all(inOrder.slice(Math.floor(inOrder.length / 2)).map(({ ref }) => ref.delete()))
  await run(name, at)
  expect(differences(first, await everything())).toEqual([])
}, 60_000)

it('every job for its own time once more, after all that came later, adds nothing', async () => {
  const stood = await everything()
  for (const [name, at] of JOBS)
    await run(name, at)
  expect(differences(stood, await everything())).toEqual([])
}, 60_000)
