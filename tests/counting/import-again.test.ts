import type { ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import type { ImportKind, ImportRows } from '@tung-ngo/domain/sheet/imports'
import type { Random } from '@tung-ngo/domain/random'
import { pick, randomOf } from '@tung-ngo/domain/random'
import { ROWS } from '@tung-ngo/domain/sheet/rows.fixture'
import { beforeAll, expect, it } from 'vitest'
import { countBase } from '../../functions/src/bases/count-base'
import { importRows } from '../../functions/src/imports/import-rows'
import { docs, queries } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits, newId, seated, unitBelow } from './world'

const LINES = 30
const SEED = Date.now() % 1_000_000
const COMMUNES = ['Chiềng Mung', 'Nghĩa Giang']
let line: Awaited<ReturnType<typeof lineOfUnits>>
let communes: { id: string, path: string[] }[]
let officer: { uid: string, pid: string }
let own: { uid: string, pid: string }

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.province.id)
  communes = await Promise.all(COMMUNES.map(async (name) => {
    const commune = await unitBelow(line.district, 'commune')
    await docs.unit(commune.id).update({ name })
    return commune
  }))
  own = await seated(communes[0]!.id)
  for (const { id, path } of communes) {
    for (const name of ['Nà Xa', 'Nậm Hồng']) {
      const village = await unitBelow({ id, path }, 'village')
      await docs.unit(village.id).update({ name })
      const team = await addTeam(line, { unit: village.id, path: village.path, commune: id, name: `Tổ bản ${name}` })
      await docs.access(team, own.uid).set({ v: 3, pid: own.pid, commune: id, reason: 'Nhập danh sách của bản', at: EVENING - DAY, until: EVENING + 9 * DAY })
    }
  }
})

/** What the triggers make of the villages' figures. */
async function countVillages() {
  for (const { id } of communes) {
    for (const village of (await queries.villages(id).get()).docs) {
      for (const base of (await queries.bases(village.id).get()).docs)
        await countBase(village.id, base.data(), EVENING)
    }
  }
}

/** Rows as the list's own, of places that are here or, now and then, elsewhere. */
function rowsOf<K extends ImportKind>(kind: K, random: Random): ImportRows[K][] {
  const place = () => ({ commune: random() < 0.1 ? 'Xã Ở Tỉnh Khác' : `Xã ${pick(random, COMMUNES)}`, village: `Bản ${pick(random, ['Nà Xa', 'Nậm Hồng'])}` })
  const more: { [K in ImportKind]: (index: number) => Partial<ImportRows[K]> } = {
    villages: () => ({ commune: place().commune }),
    teams: place,
    members: index => ({ ...place(), village: undefined, team: `Tổ bản ${pick(random, ['Nà Xa', 'Nậm Hồng', 'Không Có'])}`, role: 'member', phone: index % 4 === 0 ? null : `+8491${String(SEED).padStart(6, '0').slice(-5)}${String(index).padStart(2, '0')}` }),
    households: () => {
      const name = pick(random, ['Nà Xa', 'Nậm Hồng', 'Không Có'])
      return { commune: null, team: `Tổ bản ${name}`, village: `Bản ${name}` }
    },
    units: index => ({ above: null, type: 'xa', code: index % 3 === 0 ? null : String(10_000 + index) }),
    figures: index => ({ unit: index === 0 ? `Xã ${COMMUNES[0]}` : index === 1 ? `Xã ${COMMUNES[1]}` : 'Xã Ở Tỉnh Khác', on: index === 0 ? null : '2026-11-01' }),
  }
  return Array.from({ length: LINES }, (_, index) => {
    const { village, ...rest } = { village: undefined, ...more[kind](index) } as Record<string, unknown>
    return { ...ROWS[kind](random, index), ...rest, ...village === undefined ? {} : { village } } as ImportRows[K]
  })
}

it.each<[ImportKind]>([['villages'], ['teams'], ['members'], ['households'], ['units'], ['figures']])('a list of %s says what it would write, writes it, and nothing the second time: not the next day, nor in another order', async (kind) => {
  const random = randomOf(SEED)
  const lines = rowsOf(kind, random).map((record, index) => ({ line: index + 2, record }))
  const [by, unit] = kind === 'households' ? [own, communes[0]!.id] : kind === 'units' ? [await seated(line.province.id, 'operator'), line.district.id] : [officer, line.province.id]
  const run = (rows: typeof lines, dry: boolean, now = EVENING) =>
    importRows(by, { unit, kind, dry, run: newId('r'), batch: 0, source: 'thu.xlsx', rows } as ImportInput, pid => Promise.resolve(pid), now)
  const told = ({ added, changed, same, refused }: Awaited<ReturnType<typeof run>>) => ({ added, changed, same, refused: refused.map(({ line }) => line).sort((a, b) => a - b) })

  const dry = await run(lines, true)
  expect(dry.writes, `seed ${SEED}`).toBe(0)
  expect(dry.added, `seed ${SEED}`).toBeGreaterThan(0)
  expect(dry.added + dry.changed + dry.same + dry.refused.length, `seed ${SEED}`).toBe(LINES)
  const first = await run(lines, false)
  expect(told(first), `seed ${SEED}`).toEqual(told(dry))
  expect(first.writes).toBeGreaterThanOrEqual(first.added + first.changed)
  const shuffled = lines.map(one => ({ one, by: random() })).sort((a, b) => a.by - b.by).map(({ one }) => one)
  for (const [rows, now] of [[lines, EVENING], [lines, EVENING + DAY], [shuffled, EVENING + 1]] as const) {
    if (now > EVENING && kind === 'villages')
      await countVillages()
    const again = await run(rows, false, now)
    expect({ ...told(again), writes: again.writes }, `seed ${SEED}`).toEqual({ added: 0, changed: 0, same: LINES - first.refused.length, refused: told(first).refused, writes: 0 })
  }
})

it('two people of one name are told apart by their numbers, and of three lines for two of them one is refused', async () => {
  const team = await addTeam(line, { commune: communes[0]!.id, unit: communes[0]!.id, path: communes[0]!.path, level: 'commune', name: 'Tổ xã' })
  const member = (phone: string | null) => ({ ...ROWS.members(randomOf(1), 1), commune: null, team: 'Tổ xã', name: 'Lò Văn Thử', phone })
  const run = (...phones: (string | null)[]) =>
    importRows(own, { unit: communes[0]!.id, kind: 'members', dry: false, run: newId('r'), batch: 0, source: 'thu.xlsx', rows: phones.map((phone, index) => ({ line: index + 2, record: member(phone) })) }, pid => Promise.resolve(pid), EVENING)
  const [one, two] = ['+84912000001', '+84912000002']
  expect(await run(null)).toMatchObject({ added: 1, refused: [] })
  expect(await run(one, two)).toMatchObject({ added: 1, changed: 1, refused: [] })
  expect(await run(two, one)).toMatchObject({ same: 2, writes: 0 })
  expect(await run(one, two, null)).toMatchObject({ same: 2, writes: 0, refused: [{ line: 4, texts: [expect.stringContaining('ghi số điện thoại của từng người')] }] })
  expect((await queries.members(team).get()).docs.map(found => found.data().phone).sort()).toEqual([one, two])
})
