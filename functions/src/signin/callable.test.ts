import { beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'

/** A callable as the web reaches it: status and body of the answer. */
async function call(body: object): Promise<{ status: number, body: { error?: { message: string }, result?: unknown } }> {
  const { callable } = await import('./callable')
  const made = callable('probe', z.strictObject({ name: z.string() }), async ({ name }) => ({ name }))
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  return new Promise((resolve) => {
    const answer = {
      code: 200,
      status(code: number) {
        answer.code = code
        return answer
      },
      send: (body: string | object) => resolve({ status: answer.code, body: typeof body === 'string' ? JSON.parse(body) : body }),
      setHeader: () => {},
      getHeader: () => undefined,
      on: () => {},
    }
    const request = { method: 'POST', headers, body: { data: body }, header: (name: string) => headers[name.toLowerCase()], on: () => {} }
    void made(request as never, answer as never)
  })
}

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('ENFORCE_APP_CHECK', 'false')
  return () => vi.unstubAllEnvs()
})

it('answers what its schema takes, and says no to the rest', async () => {
  expect(await call({ name: 'a' })).toEqual({ status: 200, body: { result: { name: 'a' } } })
  expect(await call({ name: 'a', more: 1 })).toMatchObject({ status: 400, body: { error: { message: 'invalid-input' } } })
})

it('answers nobody without App Check where that is switched on', async () => {
  vi.stubEnv('ENFORCE_APP_CHECK', 'true')
  expect(await call({ name: 'a' })).toMatchObject({ status: 401 })
})
