import type { ImportAnswer } from '@tung-ngo/domain/sheet/import-batch'
import { beforeEach, expect, it, vi } from 'vitest'
import { listSource } from './source'
import { useImport } from './use-import'

const LINES = 1000
const calls: { dry: boolean, batch: number, run: string, rows: unknown[] }[] = []
/** Calls that the network loses. */
const lost = new Set<number>()
vi.mock('../../session/functions', () => ({
  callFunction: (_: string, input: typeof calls[number]): Promise<ImportAnswer> => {
    calls.push(input)
    return !input.dry && lost.has(input.batch)
      ? Promise.reject(new Error('unavailable'))
      : Promise.resolve({ added: input.rows.length, changed: 0, same: 0, writes: input.dry ? 0 : input.rows.length, refused: [], odd: [] })
  },
}))

const file = () => new File([['Xã;Tên tổ', ...Array.from({ length: LINES }, (_, index) => `Xã ${index % 10};Tổ ${index}`)].join('\n')], 'to.csv')
const written = () => calls.filter(({ dry }) => !dry)

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) })

beforeEach(() => {
  kept.clear()
  calls.length = 0
  lost.clear()
})

it('nothing is written before the dry run was seen, and a run that was cut off goes on where it stopped', async () => {
  const { choose, apply, step, answer, done, problem } = useImport(() => listSource('p1', 'teams'))
  await choose(file())
  expect([step.value, answer.value.added, written().length]).toEqual(['checked', LINES, 0])
  lost.add(2)
  await apply()
  expect([step.value, answer.value.writes < LINES, problem.value]).toEqual(['stopped', true, expect.stringContaining('có mạng thì bấm lại')])
  lost.clear()
  // The page was closed and is opened again: it says what was cut off, and only there.
  const { cutOff: later } = useImport(() => listSource('p1', 'teams'))
  expect(later.value).toMatchObject({ file: 'to.csv', done: done.value, all: LINES })
  expect(useImport(() => listSource('p1', 'members')).cutOff.value).toBeUndefined()
  await apply()
  expect(useImport(() => listSource('p1', 'teams')).cutOff.value).toBeUndefined()
  expect([step.value, answer.value.writes, done.value]).toEqual(['done', LINES, LINES])
  // Every batch once, the lost one twice, all under one name in the log.
  const batches = written().map(({ batch }) => batch)
  expect(batches.filter(batch => batch === 2)).toHaveLength(2)
  expect(new Set(batches).size).toBe(batches.length - 1)
  expect(new Set(written().map(({ run }) => run)).size).toBe(1)
})

it('a file that cannot be read sends nothing', async () => {
  const { choose, step, problem } = useImport(() => listSource('p1', 'teams'))
  await choose(new File(['PK\u0003\u0004xl/workbook.xml'], 'hong.xlsx'))
  expect([step.value, calls.length, problem.value]).toEqual(['choose', 0, expect.stringContaining('Tệp hỏng')])
})
