import { Buffer } from 'node:buffer'
import { keptPaper } from '@tung-ngo/domain/registers/kept-paper'
import { recordPaper } from '@tung-ngo/domain/registers/record-paper'
import { MAX_PAPER_BYTES } from '@tung-ngo/domain/reports/issue'
import { beforeAll, expect, it } from 'vitest'
import { attachPaper, openPaper } from '../../functions/src/registers/papers'
import { docs, queries } from '../../functions/src/store'
import { changeTeam } from '../../functions/src/teams/change-team'
import { establishTeam } from '../../functions/src/teams/establish-team'
import { teamDecisions } from '../../functions/src/teams/team-decisions'
import { decisionId } from '../../functions/src/teams/write-decision'
import { DAY, EVENING, lineOfUnits, seated } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: { uid: string, pid: string }
const scan = (size: number, begins = '%PDF-1.7\n') => Buffer.concat([Buffer.from(begins), Buffer.alloc(size, 'thử')])
const sent = (bytes: Buffer, name = 'Quyết định 5.pdf') => ({ name, content: bytes.toString('base64') })
const decision = (number: string, more: object = {}) => ({ number, on: '2026-11-20', basis: '', composition: '', file: '', ...more })
const established = (name: string, of: object) => establishTeam(officer, { commune: line.commune.id, unit: line.commune.id, name, foundedOn: '2026-11-20', decision: { ...decision('5/QĐ-UBND'), ...of } }, EVENING)
const recordOf = async (number: string) => (await docs.recordOf('units', line.commune.id, 'decisions', decisionId(line.commune.id, number)).get()).data()!

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
})

it('a decision is entered with its signed paper; another team by the same one joins it, and whoever may read it opens it', async () => {
  const whole = scan(1_500_000)
  const { team } = await established('Tổ bản Một', { paper: sent(whole) })
  await established('Tổ bản Hai', { paper: sent(scan(20)) })
  const record = await recordOf('5/QĐ-UBND')
  expect(record).toMatchObject({ teams: 'Tổ bản Một\nTổ bản Hai', kind: 'establish' })
  const paper = keptPaper(record.file)!
  expect(paper.name).toBe('Quyết định 5.pdf')
  const first = (await docs.recordPaper(line.commune.id, 'decisions', decisionId(line.commune.id, '5/QĐ-UBND'), `${paper.id}-0`).get()).data()!
  expect(recordPaper.safeParse({ ...first, bytes: new Uint8Array(first.bytes) }).error).toBeUndefined()
  expect(first).toMatchObject({ parts: 3, type: 'pdf', size: whole.length, by: officer.pid })

  const asked = { unit: line.commune.id, record: decisionId(line.commune.id, '5/QĐ-UBND'), paper: paper.id }
  for (const reader of [officer, await seated(line.province.id, 'viewer')]) {
    const { type, content } = await openPaper(reader, asked, EVENING)
    expect([type, Buffer.from(content, 'base64').equals(whole)]).toEqual(['pdf', true])
    expect((await teamDecisions(reader, team, EVENING)).decisions).toMatchObject([{ number: '5/QĐ-UBND', file: record.file, state: 'inForce' }])
  }
  for (const stranger of [null, { uid: 'u-nobody', pid: 'nobody' }, { uid: 'u-other', pid: officer.pid }]) {
    await expect(openPaper(stranger, asked, EVENING)).rejects.toThrow('not-entitled')
    await expect(teamDecisions(stranger, team, EVENING)).rejects.toThrow('not-entitled')
  }
  await expect(openPaper(officer, { ...asked, paper: 'f'.repeat(40) }, EVENING)).rejects.toThrow('no-paper')
  const elsewhere = await seated((await lineOfUnits()).commune.id)
  await expect(teamDecisions(elsewhere, team, EVENING)).rejects.toThrow('not-entitled')
  await expect(openPaper(elsewhere, asked, EVENING)).rejects.toThrow('not-entitled')
})

it('a paper comes later, and another in its place; the history keeps both', async () => {
  const [{ team }] = (await Promise.all([established('Tổ bản Ba', {})])) as [{ team: string }]
  await changeTeam(officer, { team, name: 'Tổ bản Ba', status: 'established', reason: '', about: 'members', decision: decision('6/QĐ-UBND', { file: 'https://xa.thu.vn/6' }) }, EVENING)
  const record = decisionId(line.commune.id, '6/QĐ-UBND')
  const at = { unit: line.commune.id, record }
  const photo = Buffer.concat([Buffer.from([0xFF, 0xD8, 0xFF]), Buffer.alloc(50)])
  const { file } = await attachPaper(officer, { ...at, paper: sent(photo, 'anh.pdf') }, EVENING)
  expect(keptPaper(file)!.name).toBe('anh.jpg')
  await attachPaper(officer, { ...at, paper: sent(photo, 'anh.pdf') }, EVENING + 1)
  await attachPaper(officer, { ...at, paper: sent(scan(9), 'qd.pdf') }, EVENING + DAY)
  const events = (await queries.recordEvents('units', line.commune.id, 'decisions', record).get()).docs.map(found => found.data().after.file)
  expect(events.toSorted()).toEqual(['https://xa.thu.vn/6', file, (await recordOf('6/QĐ-UBND')).file].toSorted())
  expect((await openPaper(officer, { ...at, paper: keptPaper(file)!.id }, EVENING)).type).toBe('jpg')
  expect((await teamDecisions(officer, team, EVENING)).decisions.map(({ number }) => number)).toEqual(['5/QĐ-UBND', '6/QĐ-UBND'])
})

it('nobody else attaches one, and what is no paper leaves nothing behind', async () => {
  const at = { unit: line.commune.id, record: decisionId(line.commune.id, '5/QĐ-UBND') }
  const stood = await recordOf('5/QĐ-UBND')
  for (const by of [null, await seated(line.commune.id, 'viewer'), await seated(line.province.id), await seated((await lineOfUnits()).commune.id)])
    await expect(attachPaper(by, { ...at, paper: sent(scan(9)) }, EVENING)).rejects.toThrow('not-entitled')
  await expect(attachPaper(officer, { ...at, record: 'khong-co', paper: sent(scan(9)) }, EVENING)).rejects.toThrow('not-entitled')
  for (const [bytes, reason] of [[scan(0, 'PK\u0003\u0004docx'), 'paper-type'], [scan(MAX_PAPER_BYTES), 'paper-large'], [Buffer.alloc(0), 'paper-empty']] as const) {
    await expect(attachPaper(officer, { ...at, paper: sent(bytes) }, EVENING)).rejects.toThrow(reason)
    await expect(established('Tổ bản Bốn', { number: '8/QĐ', paper: sent(bytes) })).rejects.toThrow(reason)
  }
  expect(await recordOf('5/QĐ-UBND')).toEqual(stood)
  expect((await queries.teamsOf(line.commune.id).get()).docs.map(found => found.data().name)).not.toContain('Tổ bản Bốn')
})
