import type { Author, Recording } from '@tung-ngo/domain/command'
import { correctHousehold, recordActivity, recordVisit, registerHousehold, withdrawFact } from '@tung-ngo/domain/command'
import type { Sheet } from '@tung-ngo/domain/household'
import { BLANK_SHEET, declinedSheet } from '@tung-ngo/domain/household'
import { paths } from '@tung-ngo/domain/paths'
import { parsePatch } from '@tung-ngo/domain/patch-line'
import { applyPatch } from '@tung-ngo/domain/sheet-patch'
import { doc, getDoc } from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../support/commit'
import type { Rules } from '../support/rules'
import { startRules } from '../support/rules'
import type { Actor } from '../world/actors'
import { ACTORS, pidOf } from '../world/actors'
import { AGREED, FULL, FULL_BEFORE, newId, TODAY } from '../world/documents'
import { seedWorld } from '../world/seed'
import { SITES } from '../world/tree'

const { team } = SITES.village
const { member, neighbourLeader } = ACTORS

let rules: Rules
let household: string
beforeAll(async () => {
  rules = await startRules('commands')
  await seedWorld(rules)
})
beforeEach(() => {
  household = newId('h')
})
afterAll(() => rules.stop())

const author = (more: Partial<Author> = {}): Author => ({ team, pid: pidOf(member), factId: newId('f'), on: TODAY, recordedOffline: true, ...more })

/** Sends a command as the phone does: one batch, the fact first. */
async function send({ writes }: Recording, actor: Actor = member): Promise<string> {
  expect(writes[0]!.path).toContain('/facts/')
  const code = await commit(rules.projectId, actor, writes.map(write => ({ ...write, byPaths: write.op === 'update' })))
    .then(() => 'received', (error: { code: string }) => error.code)
  return code
}

const read = async () => (await rules.past(db => getDoc(doc(db, paths.household(team, household))))).data()!

describe('the commands of the phone pass whole', () => {
  it.each<[string, Sheet]>([
    ['a blank sheet', { ...BLANK_SHEET, village: 'na-ot-b1' }],
    ['a house that agreed', AGREED],
    ['the largest sheet', FULL],
    ['a house that declined', declinedSheet(AGREED, TODAY, 'x-member')],
  ])('register: %s', async (_, sheet) => {
    expect(await send(registerHousehold(author(), household, sheet))).toBe('received')
    expect(await read()).toMatchObject(sheet)
  })

  it('visit: one person, one skill; two phones merge', async () => {
    await send(registerHousehold(author(), household, AGREED))
    const first = recordVisit(author(), household, AGREED, { ...AGREED, levels: { p1_pay: 'does' } }, { kind: 'visit', village: 'na-ot-b1', met: 'met', residents: ['p1'], skills: ['pay'] })
    const second = recordVisit(author({ enteredFor: 'x-other' }), household, AGREED, { ...AGREED, has: { ...AGREED.has, p1_dvc: true } }, { kind: 'visit', village: 'na-ot-b1', note: 'Đã có tài khoản' })
    expect([await send(first), await send(second)]).toEqual(['received', 'received'])
    expect(await read()).toMatchObject({ levels: { p1_pay: 'does' }, has: { p1_vneid: true, p1_dvc: true } })
  })

  it('visit: fifteen residents changed in everything', async () => {
    await send(registerHousehold(author(), household, FULL_BEFORE))
    const visit = recordVisit(author({ enteredFor: 'x-other' }), household, FULL_BEFORE, FULL, {
      kind: 'visit', village: 'na-ot-b1', met: 'met', residents: Object.keys(FULL.residents), skills: ['dvc', 'shop', 'pay', 'safety', 'local'],
      need: 'n'.repeat(300), note: 'n'.repeat(500), lessons: 'n'.repeat(500), turns: 15, equipment: ['phone'], services: Array.from({ length: 10 }, () => 'd'.repeat(80)),
    })
    expect(await send(visit)).toBe('received')
    expect(await read()).toMatchObject(FULL)
  })

  it('correct, decline and take back', async () => {
    await send(registerHousehold(author(), household, AGREED))
    const moved: Sheet = { ...AGREED, status: 'moved', lane: 'Ngõ 9', village: 'na-ot-b2' }
    expect(await send(correctHousehold(author(), household, AGREED, moved, 'Chuyển bản')!)).toBe('received')
    const declining = correctHousehold(author(), household, moved, declinedSheet(moved, TODAY, 'x-member'))!
    expect(await send(declining)).toBe('received')
    expect(await read()).toMatchObject({ consent: 'declined', label: '', residents: {}, levels: {} })
    expect(await send(withdrawFact(author(), newId('f'), declining.fact, declinedSheet(moved, TODAY, 'x-member'), null))).toBe('received')
  })

  it('take back the visit at which consent was given', async () => {
    const blank: Sheet = { ...BLANK_SHEET, village: 'na-ot-b1' }
    await send(registerHousehold(author(), household, blank))
    const visit = recordVisit(author(), household, blank, AGREED, { kind: 'visit', village: 'na-ot-b1' })
    expect(await send(visit)).toBe('received')
    expect(await send(withdrawFact(author(), newId('f'), visit.fact, applyPatch(blank, parsePatch(visit.fact.after!)), null))).toBe('received')
    expect(await read()).toMatchObject({ consent: 'notAsked', residents: {}, levels: {}, has: {}, parts: {}, nucleus: null, visit: null })
  })

  it('a session, and its withdrawal', async () => {
    const session = recordActivity(author(), { kind: 'session', village: 'na-ot-b1', attendees: 35, turns: 12, audience: 'elderly' })
    expect(await send(session)).toBe('received')
    expect(await send(withdrawFact(author(), newId('f'), session.fact, undefined, null))).toBe('received')
  })
})

describe('a batch stands or falls', () => {
  it('a replay is refused whole and undoes nothing', async () => {
    await send(registerHousehold(author(), household, AGREED))
    const visit = recordVisit(author(), household, AGREED, { ...AGREED, levels: { p1_pay: 'does' } }, { kind: 'visit', village: 'na-ot-b1' })
    const replay: Recording = { ...visit, writes: visit.writes }
    expect(await send(visit)).toBe('received')
    const later = correctHousehold(author(), household, { ...AGREED, levels: { p1_pay: 'does' } }, { ...AGREED, levels: { p1_pay: 'none' } })!
    expect(await send(later)).toBe('received')
    expect(await sendAsPhone(replay)).toBe('permission-denied')
    expect(await read()).toMatchObject({ levels: { p1_pay: 'none' }, last: later.writes[1]!.data.last })
  })

  it('the fact does not come without its household, nor to another team', async () => {
    const registration = registerHousehold(author(), household, { ...AGREED, label: 'x'.repeat(61) })
    expect(await send(registration)).toBe('permission-denied')
    const right = registerHousehold(author({ pid: pidOf(neighbourLeader) }), household, AGREED)
    expect(await send(right, neighbourLeader)).toBe('permission-denied')
    expect(await send(registerHousehold(author(), household, AGREED))).toBe('received')
  })

  /** The SDK's `set`: the server takes it as an update where the fact is there already. */
  async function sendAsPhone({ writes }: Recording): Promise<string> {
    return commit(rules.projectId, member, writes.map((write, index) => ({ ...write, op: index === 0 ? 'set' as const : write.op, byPaths: index > 0 })))
      .then(() => 'received', (error: { code: string }) => error.code)
  }
})
