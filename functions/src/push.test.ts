import type { Sender } from './push'
import { expect, it } from 'vitest'
import { push } from './push'

const news = { title: 'Báo cáo tháng 11', body: 'Hạn 30/11', route: '/bao-cao/o1', to: 'p1' }

it('sends 500 at once, and says whose tokens work no more', async () => {
  const batches: number[] = []
  const sender: Sender = {
    async sendEach(messages) {
      batches.push(messages.length)
      const codes: Record<string, string> = { t3: 'messaging/registration-token-not-registered', t7: 'messaging/server-unavailable', t1200: 'messaging/invalid-registration-token' }
      return { responses: messages.map(message => ({ error: codes[(message as { token: string }).token] && { code: codes[(message as { token: string }).token] } })) } as never
    },
  }
  const messages = Array.from({ length: 1201 }, (_, index) => ({ token: `t${index}`, news }))
  expect(await push(messages, sender)).toEqual(['t3', 't1200'])
  expect(batches).toEqual([500, 500, 201])
})

it('sends nothing where there is no cloud', async () => {
  expect(await push([{ token: 't1', news }])).toEqual([])
})
