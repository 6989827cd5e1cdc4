import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import type { ImportKind, ImportList } from '@tung-ngo/domain/sheet/imports'
import type { Unit } from '@tung-ngo/domain/unit'
import process from 'node:process'
import { BATCH_ROWS, IMPORTS, inBatches } from '@tung-ngo/domain/sheet/imports'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { initializeApp } from 'firebase-admin/app'
import { parallel } from '../../../functions/src/counting/lists'
import { importRows } from '../../../functions/src/imports/import-rows'
import { docs } from '../../../functions/src/store'
import { writeLines } from '../../../web/src/files/write-lines'
import { readList } from '../../../web/src/features/import/read-list'

// A province of 200 communes: 4,000 villages, as many teams, 92,000 members.
const [COMMUNES, VILLAGES, MEMBERS] = [200, 20, 23]
const PROVINCE = 'thu'
const NOW = Date.parse('2026-11-20T12:00:00Z')
initializeApp({ projectId: 'demo-import' })

const span: Omit<Unit, 'name' | 'type' | 'level' | 'parent' | 'path'> = { v: SHAPE_VERSION, code: '', validFrom: '2025-07-01', validTo: null, predecessors: [], successors: [] }
await docs.unit(PROVINCE).set({ ...span, name: 'Thử', type: 'tinh', level: 'province', parent: null, path: [PROVINCE] })
const communes = Array.from({ length: COMMUNES }, (_, index) => ({ id: `xa-${index}`, name: `Thử ${index + 1}` }))
await parallel(communes, 16, ({ id, name }) => docs.unit(id).set({ ...span, name, type: 'xa', level: 'commune', parent: PROVINCE, path: [PROVINCE, id] }))
await docs.person('o1').set({ v: SHAPE_VERSION, name: 'Hà Thị Thử', phones: [], uid: 'u1', claimsVersion: 1, wokenAt: NOW, updatedAt: NOW })
await docs.officer(PROVINCE, 'o1').set({ v: SHAPE_VERSION, pid: 'o1', name: 'Hà Thị Thử', role: 'officer', phone: null, endedOn: null, by: 'grant', updatedAt: NOW })

const places = communes.flatMap(({ name }) => Array.from({ length: VILLAGES }, (_, index) => ({ commune: `Xã ${name}`, village: `Bản ${index + 1}`, team: `Tổ bản ${index + 1}` })))
const LISTS: [ImportKind, Cell[][]][] = [
  ['villages', [['Xã', 'Tên bản', 'Số hộ', 'Số dân', 'Sóng'], ...places.map(({ commune, village }, index) => [commune, village, 40 + index % 90, 200 + index % 300, 'Yếu'])]],
  ['teams', [['Xã', 'Bản', 'Tên tổ', 'Ngày thành lập'], ...places.map(({ commune, village, team }) => [commune, village, team, '05/03/2023'])]],
  ['members', [['Xã', 'Tổ', 'Họ và tên', 'Vai trò', 'Số điện thoại'], ...places.flatMap(({ commune, team }, place) => Array.from({ length: MEMBERS }, (_, index): Cell[] =>
    [commune, team, `Lò Văn Thử ${index}`, index === 0 ? 'Tổ trưởng' : 'Thành viên', `09${String(place * MEMBERS + index).padStart(8, '0')}`]))]],
]

/** Reads a workbook and sends it as the page does. Accounts are made by another service, which stands apart here. */
async function send(kind: ImportKind, workbook: Uint8Array<ArrayBuffer>): Promise<{ rows: number, writes: number }> {
  const list = await readList(IMPORTS[kind] as ImportList<object>, workbook)
  if ('problem' in list || list.refused.length > 0)
    throw new Error(JSON.stringify(list).slice(0, 300))
  let done = 0
  const answers = await parallel(inBatches(IMPORTS[kind] as ImportList<object>, list.rows, BATCH_ROWS), 3, (rows) => {
    const input = { unit: PROVINCE, kind, dry: false, run: `${kind}-${Date.now()}`, batch: 0, source: 'thu.xlsx', rows } as unknown as ImportInput
    return importRows({ uid: 'u1', pid: 'o1' }, input, pid => Promise.resolve(pid), NOW).then((answer) => {
      done += rows.length
      if (done % 10_000 < rows.length)
        process.stderr.write(`${kind}: ${done} of ${list.rows.length}\n`)
      return answer
    })
  })
  const refused = answers.flatMap(({ refused }) => refused)
  if (refused.length > 0)
    throw new Error(JSON.stringify(refused.slice(0, 3)))
  return { rows: list.rows.length, writes: answers.reduce((sum, { writes }) => sum + writes, 0) }
}

const workbooks = await Promise.all(LISTS.map(async ([kind, lines]) => [kind, await writeLines('Danh sách', lines)] as const))
let [rows, secondRunWrites] = [0, 0]
const started = Date.now()
for (const [kind, workbook] of workbooks)
  rows += (await send(kind, workbook)).rows
process.stderr.write(`first run: ${Math.round((Date.now() - started) / 1000)} s\n`)
for (const [kind, workbook] of workbooks)
  secondRunWrites += (await send(kind, workbook)).writes
console.log(JSON.stringify({ rows, secondRunWrites }))
process.exit()
