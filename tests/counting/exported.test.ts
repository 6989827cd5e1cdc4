import process from 'node:process'
import { EventEmitter } from 'node:events'
import { BASE_METRICS, DECLARED_METRICS } from '@tung-ngo/domain/base-figure'
import { paths } from '@tung-ngo/domain/paths'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseRules } from '../rules/mutants/parse-rules'
import { RULES } from '../rules/support/rules'
import { CONTRACTS } from '../rules/shape/contracts'

/** What is deployed, as it describes itself. */
interface Endpoint { callableTrigger?: object, taskQueueTrigger?: object, scheduleTrigger?: object, eventTrigger?: { eventFilterPathPatterns: { document: string } }, httpsTrigger?: object }
type Exported = ((request: object, response: object) => Promise<void>) & { __endpoint: Endpoint, run: (request: object) => Promise<unknown> }

process.env.GCLOUD_PROJECT = 'demo-exported'
/** A group is deployed under its name and its members': `records-tasks`. */
const functions = Object.entries(await import('../../functions/src/index') as unknown as Record<string, Exported | Record<string, Exported>>)
  .flatMap(([name, value]): [string, Exported][] => isFunction(value) ? [[name, value]] : Object.entries(value).map(([member, one]) => [`${name}-${member}`, one]))
const of = (kind: keyof Endpoint) => functions.filter(([, { __endpoint }]) => __endpoint[kind])

function isFunction(value: Exported | Record<string, Exported>): value is Exported {
  return typeof value === 'function'
}

const DECISION = { number: '01/QĐ-UBND', on: '2026-11-20', basis: '', composition: '', file: '' }

/** A right input of every callable, and how it refuses somebody without a seat. */
const CALLABLES: Record<string, { input: object, refuses: string }> = {
  makeSignInCode: { input: { place: { team: 't' }, pid: 'x-known' }, refuses: 'not-entitled' },
  signOutEverywhere: { input: { place: { unit: 'vn' }, pid: 'x-known' }, refuses: 'not-entitled' },
  receiptOf: { input: { team: 't', ids: ['f'] }, refuses: 'not-entitled' },
  printHouseholds: { input: { team: 't' }, refuses: 'not-entitled' },
  urge: { input: { unit: 'vn', report: 'vn.o.2026-11' }, refuses: 'not-entitled' },
  exportRolls: { input: { commune: 'vn' }, refuses: 'not-entitled' },
  activityDays: { input: { commune: 'vn', month: '2026-11' }, refuses: 'not-entitled' },
  exportPersons: { input: { unit: 'vn', list: 'log', lines: 3, scope: 'Tất cả' }, refuses: 'not-entitled' },
  listMembers: { input: { commune: 'vn' }, refuses: 'not-entitled' },
  measureHealth: { input: { root: 'vn' }, refuses: 'not-entitled' },
  startRecount: { input: {}, refuses: 'not-entitled' },
  correctReport: { input: { unit: 'vn', report: 'vn.o.2026-11', reason: 'Sai số hộ' }, refuses: 'not-entitled' },
  importRows: { input: { unit: 'vn', kind: 'villages', dry: true, run: 'r', batch: 0, source: 'a.xlsx', rows: [] }, refuses: 'not-entitled' },
  importRecords: { input: { unit: 'vn', register: 'instruments', dry: true, run: 'r', batch: 0, source: 'a.xlsx', rows: [] }, refuses: 'not-entitled' },
  saveVillage: { input: { commune: 'vn', village: null, name: 'Bản Thử', type: 'ban', code: '', signal: null, households: null, population: null, on: '2026-11-20', source: 'Xã' }, refuses: 'not-entitled' },
  mergeVillages: { input: { commune: 'vn', from: ['b1'], into: 'b2', on: '2026-11-20', reason: 'Nghị quyết' }, refuses: 'not-entitled' },
  establishTeam: { input: { commune: 'vn', unit: 'vn', name: 'Tổ', foundedOn: '2026-11-20', decision: DECISION }, refuses: 'not-entitled' },
  listTeams: { input: { unit: 'vn' }, refuses: 'not-entitled' },
  planTeam: { input: { commune: 'vn', village: 'b1', dueOn: '2026-12-31', owner: 'Cầm Thị Thử' }, refuses: 'not-entitled' },
  changeTeam: { input: { team: 't', name: 'Tổ', status: 'dissolved', decision: DECISION, reason: '' }, refuses: 'not-entitled' },
  mergeTeam: { input: { team: 't', into: 't-2', members: true, decision: DECISION }, refuses: 'not-entitled' },
  stateFigures: { input: { unit: 'vn', on: '2026-11-20', source: 'Báo cáo', figures: Object.fromEntries([...DECLARED_METRICS, ...BASE_METRICS].map(metric => [metric, null])) }, refuses: 'not-entitled' },
  removeGuide: { input: { unit: 'vn', guide: 'thai-dvc' }, refuses: 'not-entitled' },
  saveComposition: { input: { unit: 'vn', rules: [], reason: 'Công văn' }, refuses: 'not-entitled' },
  saveChannel: { input: { unit: 'vn', channel: null, kind: 'news', of: 'vn', platform: 'zalo', name: 'Nhóm', link: '', owner: '', present: [], closed: false, count: null }, refuses: 'not-entitled' },
  listChannels: { input: { unit: 'vn' }, refuses: 'not-entitled' },
  pauseSeat: { input: { place: { team: 't' }, pid: 'x-known', reason: 'Đi vắng' }, refuses: 'not-entitled' },
  resumeSeat: { input: { place: { team: 't' }, pid: 'x-known' }, refuses: 'not-entitled' },
  listPaused: { input: { place: { unit: 'vn' } }, refuses: 'not-entitled' },
  listTeamChannels: { input: { team: 't' }, refuses: 'not-entitled' },
  countChannel: { input: { team: 't', channel: 'k', count: { month: '2026-10', members: 9, followers: null, households: null } }, refuses: 'not-entitled' },
  answerChannels: { input: { place: { unit: 'vn' }, month: '2026-10' }, refuses: 'not-entitled' },
  sumChannels: { input: { unit: 'vn' }, refuses: 'not-entitled' },
  attachPaper: { input: { unit: 'vn', record: 'qd', paper: { name: 'qd.pdf', content: 'JVBERi0=' } }, refuses: 'not-entitled' },
  openPaper: { input: { unit: 'vn', record: 'qd', paper: 'a1' }, refuses: 'not-entitled' },
  listReasons: { input: { team: 't' }, refuses: 'not-entitled' },
  saveReason: { input: { team: 't', rule: 'CR-VN-1', text: 'Thiếu người' }, refuses: 'not-entitled' },
  teamDecisions: { input: { team: 't' }, refuses: 'not-entitled' },
  // Entered by whoever has it in his hand: what counts is the code.
  redeemSignInCode: { input: { code: 'ABCDE-FGHJK' }, refuses: 'code-unknown' },
}

beforeAll(async () => {
  const db = getFirestore()
  await db.doc(paths.unit('vn')).set({ v: 1, name: 'vn', level: 'nation', type: 'quoc_gia', parent: null, path: ['vn'] })
  await db.doc(paths.person('x-known')).set({ v: 1, name: 'Người Thử', phones: [], uid: 'u-known', claimsVersion: 1, wokenAt: new Date(), updatedAt: new Date() })
  await db.doc(paths.officer('vn', 'x-known')).set({ v: 1, pid: 'x-known', name: 'Người Thử', role: 'operator', phone: null, endedOn: null, by: 'grant', updatedAt: new Date() })
  for (const [id, by] of [['f', 'x-known'], ['f-other', 'x-other'], ['f-sent', 'x-other']] as const)
    await db.doc(paths.fact('t', id)).set({ v: 1, kind: 'session', by, ...(id === 'f-sent' ? { sentBy: 'x-known' } : {}) })
})

it('each function is of one kind that is proven here', () => {
  const kinds = ['callableTrigger', 'taskQueueTrigger', 'scheduleTrigger', 'eventTrigger'] as const
  expect(functions.filter(([, { __endpoint }]) => kinds.filter(kind => __endpoint[kind]).length !== 1 || __endpoint.httpsTrigger).map(([name]) => name)).toEqual([])
  expect(of('callableTrigger').map(([name]) => name).toSorted()).toEqual(Object.keys(CALLABLES).toSorted())
})

describe.each(of('callableTrigger'))('the callable %s', (name, { run }) => {
  const { input, refuses } = CALLABLES[name]!
  const call = (data: unknown, auth?: object) => run({ data, auth, rawRequest: {} })

  it('takes nothing that its schema does not know', async () => {
    const wrong = [null, 'a', { ...input, more: 1 }, ...Object.keys(input).flatMap(field => [{ ...input, [field]: undefined }, { ...input, [field]: -7 }, { ...input, [field]: 'a/b'.repeat(200) }])]
    for (const data of wrong)
      await expect(call(data), JSON.stringify(data)).rejects.toThrow('invalid-input')
  })

  it('refuses who is signed out, nobody, or not the one he says', async () => {
    const strangers = [undefined, { uid: 'u-known', token: {} }, { uid: 'u-thief', token: { pid: 'x-known' } }, { uid: 'u-new', token: { pid: 'x-new', units: { vn: 'operator' } } }]
    for (const auth of strangers)
      await expect(call(input, auth), JSON.stringify(auth)).rejects.toThrow(refuses)
  })
})

it('receiptOf tells its author and its sender that a fact is there, and of others\' facts nothing', async () => {
  const [, { run }] = of('callableTrigger').find(([name]) => name === 'receiptOf')!
  const data = { team: 't', ids: ['f', 'f-other', 'f-sent', 'f-never'] }
  expect(await run({ data, auth: { uid: 'u-known', token: { pid: 'x-known' } } })).toEqual({ received: ['f', 'f-sent'] })
  await getFirestore().doc('teams/t/tasks/k/events/e').set({ by: 'x-known' })
  await getFirestore().doc('teams/t/tasks/k/events/e-other').set({ by: 'x-other' })
  expect(await run({ data: { team: 't', below: 'tasks/k/events', ids: ['e', 'e-other', 'f'] }, auth: { uid: 'u-known', token: { pid: 'x-known' } } })).toEqual({ received: ['e'] })
  await getFirestore().doc('units/vn/reports/o.m.2026-11/events/e').set({ by: 'x-known' })
  expect(await run({ data: { team: 'vn', unit: true, below: 'reports/o.m.2026-11/events', ids: ['e'] }, auth: { uid: 'u-known', token: { pid: 'x-known' } } })).toEqual({ received: ['e'] })
  await expect(run({ data: { team: 't', below: 'members', ids: ['x'] }, auth: { uid: 'u-known', token: { pid: 'x-known' } } })).rejects.toThrow('invalid-input')
})

it.each(of('taskQueueTrigger'))('the task %s refuses a call that is not the queue\'s', async (_, task) => {
  expect(task.__endpoint.taskQueueTrigger).not.toHaveProperty('invoker', ['public'])
  expect(await post(task, {})).toBe(401)
})

it.each(of('taskQueueTrigger'))('the task %s refuses data of another shape', async (_, { run }) => {
  for (const data of [null, {}, { unit: '../vn' }, { team: 1, id: 2, unit: 3 }])
    await expect(run({ data })).rejects.toThrow()
})

it.each(of('scheduleTrigger'))('the schedule %s is open to nobody: no invoker is named', (_, { __endpoint }) => {
  expect(__endpoint.scheduleTrigger).not.toHaveProperty('invoker')
  expect(__endpoint.scheduleTrigger).toMatchObject({ timeZone: 'Asia/Ho_Chi_Minh' })
  expect(__endpoint).not.toHaveProperty('callableTrigger')
})

it.each(of('eventTrigger'))('%s follows documents whose shape the rules hold equal to a schema, or that no client writes', (_, { __endpoint }) => {
  const collection = collectionOf(__endpoint.eventTrigger!.eventFilterPathPatterns.document)
  const open = parseRules(RULES).allows.filter(({ operations }) => operations.names.some(name => ['create', 'update', 'write'].includes(name))).map(allow => collectionOf(allow.collection))
  const proven = CONTRACTS.map(({ path }) => collectionOf(path))
  expect(proven.includes(collection) || !open.includes(collection)).toBe(true)
})

/** `teams/{team}/facts/{id}` → `teams/facts` */
const collectionOf = (path: string) => path.replace(/^\//, '').split('/').filter((_, index) => index % 2 === 0).join('/')

/** A post as a stranger makes it; the status of the answer. */
function post(task: Exported, data: object): Promise<number> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  return new Promise((resolve) => {
    const response = Object.assign(new EventEmitter(), {
      code: 200,
      status(code: number) {
        response.code = code
        return response
      },
      send: () => resolve(response.code),
      json: () => resolve(response.code),
      end: () => resolve(response.code),
    })
    void task({ method: 'POST', headers, header: (name: string) => headers[name.toLowerCase()], body: { data } }, response)
  })
}
