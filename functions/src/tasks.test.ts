import { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, it, vi } from 'vitest'

/** What the tasks do, and what they say of themselves when they are deployed. */
type Task = ((request: object, response: object) => Promise<void>) & { __endpoint: { taskQueueTrigger: object, httpsTrigger?: unknown } }

const hopUnit = vi.hoisted(() => vi.fn())
vi.mock('./counting/hop', () => ({ hop: hopUnit }))
vi.mock('./counting/count-fact', () => ({ countTeam: hopUnit }))

let tasks: Record<'hop' | 'countTeam', Task>
beforeAll(async () => {
  tasks = await import('./tasks') as never
})

/** A post as a stranger makes it, straight to the function. */
async function post(task: Task, data: unknown, headers: Record<string, string> = {}): Promise<number> {
  const all: Record<string, string> = { 'content-type': 'application/json', ...headers }
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
    void task({ method: 'POST', headers: all, header: (name: string) => all[name.toLowerCase()], body: { data } }, response)
  })
}

describe.each(['hop', 'countTeam'] as const)('the task %s', (name) => {
  it('is open to the queue alone: no invoker is named, so none but its service account may call', () => {
    const { __endpoint } = tasks[name]
    expect(__endpoint.taskQueueTrigger).toBeDefined()
    expect(__endpoint.taskQueueTrigger).not.toHaveProperty('invoker', ['public'])
    expect(__endpoint).not.toHaveProperty('httpsTrigger')
  })

  it('refuses a call without the queue\'s token, and data of its own making with one', async () => {
    expect(await post(tasks[name], { unit: 'vn', full: true, window: 0, runAt: 0, trace: 'x' })).toBe(401)
    const token = ['{"alg":"none"}', '{"sub":"queue"}', ''].map(part => btoa(part)).join('.')
    for (const data of [null, {}, { unit: '../vn', full: true, window: 0, runAt: 0, trace: 'x' }, { unit: 'vn', team: 't', full: 'yes' }])
      expect(await post(tasks[name], data, { authorization: `Bearer ${token}` })).toBe(500)
    expect(hopUnit).not.toHaveBeenCalled()
  })
})
