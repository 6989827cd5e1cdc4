import { beforeEach, expect, it, vi } from 'vitest'
import { hasReceipt } from './receipt'

const callFunction = vi.hoisted(() => vi.fn())
vi.mock('../session/functions', () => ({ callFunction }))
vi.mock('./firestore', () => ({ inTime: <T>(work: Promise<T>) => work }))

beforeEach(() => void callFunction.mockReset())

it('says whether the server has it', async () => {
  callFunction.mockImplementation((_, { ids }: { ids: string[] }) => Promise.resolve({ received: ids.filter(id => id === 'here') }))
  expect(await hasReceipt('t', 'teams/t/facts/here')).toBe(true)
  expect(await hasReceipt('t', 'teams/t/facts/elsewhere')).toBe(false)
  expect(callFunction).toHaveBeenCalledWith('receiptOf', { team: 't', ids: ['here'] })
  expect(await hasReceipt('t', 'teams/t/reports/o.m.2026-11/events/here')).toBe(true)
  expect(callFunction).toHaveBeenCalledWith('receiptOf', { team: 't', below: 'reports/o.m.2026-11/events', ids: ['here'] })
  expect(await hasReceipt('u', 'units/u/reports/o.m.2026-11/events/here')).toBe(true)
  expect(callFunction).toHaveBeenCalledWith('receiptOf', { team: 'u', below: 'reports/o.m.2026-11/events', unit: true, ids: ['here'] })
})

it.each(['functions/permission-denied', 'functions/unauthenticated', 'functions/not-found'])('takes %s for no', async (code) => {
  callFunction.mockRejectedValue(Object.assign(new Error('no'), { code }))
  expect(await hasReceipt('t', 'teams/t/facts/here')).toBe(false)
})

it.each(['functions/internal', 'functions/unavailable', undefined])('leaves %s to another try', async (code) => {
  callFunction.mockRejectedValue(Object.assign(new Error('later'), { code }))
  await expect(hasReceipt('t', 'teams/t/facts/here')).rejects.toThrow('later')
})
