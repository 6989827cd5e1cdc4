import { describe, expect, it } from 'vitest'
import type { Author } from './command'
import { correctHousehold, recordActivity, recordVisit, registerHousehold, SERVER_TIME, withdrawFact } from './command'
import { activity, change } from './fact'
import type { Sheet } from './household'
import { BLANK_SHEET, declinedSheet, household, keepsConsent } from './household'
import { parsePatch } from './patch-line'
import { applyPatch } from './sheet-patch'

const author: Author = { team: 't1', pid: 'm1', factId: 'f1', on: '2026-11-20', recordedOffline: true }
const sheet: Sheet = { ...BLANK_SHEET, village: 'b1', label: 'Lò Văn Ánh', consent: 'agreed', residents: { p1: 'Ông Ánh' } }
const stored = (data: object) => JSON.parse(JSON.stringify(data), (_, value) => value?.serverTime ? 1 : value) as object

describe('recordings', () => {
  it('register a household with its fact first', () => {
    const { writes } = registerHousehold(author, 'h1', sheet)
    expect(writes.map(({ op, path }) => [op, path])).toEqual([['create', 'teams/t1/facts/f1'], ['create', 'teams/t1/households/h1']])
    expect(change.safeParse(stored(writes[0]!.data)).success).toBe(true)
    expect(household.safeParse(stored(writes[1]!.data)).success).toBe(true)
  })

  it('note a visit by the paths that changed, so that two phones merge', () => {
    const after: Sheet = { ...sheet, levels: { p1_pay: 'does' }, has: { p1_vneid: true } }
    const { writes } = recordVisit(author, 'h1', sheet, after, { kind: 'visit', village: 'b1', met: 'met', residents: ['p1'], skills: ['pay'], note: 'Hẹn cài VNeID' })
    expect(activity.safeParse(stored(writes[0]!.data)).success).toBe(true)
    expect(writes[1]!.data).toEqual({
      'levels.p1_pay': 'does',
      'has.p1_vneid': true,
      'visit': { on: '2026-11-20', by: 'm1', met: 'met', note: 'Hẹn cài VNeID' },
      'last': 'f1',
      'updatedAt': SERVER_TIME,
    })
  })

  it('keep nothing of a household that declines, in its fact neither', () => {
    const { fact } = correctHousehold(author, 'h1', sheet, declinedSheet(sheet, '2026-11-20', 'm1'))!
    expect(JSON.stringify(fact)).not.toContain('Ánh')
    expect(correctHousehold(author, 'h1', sheet, { ...sheet })).toBeUndefined()
  })

  it('leave nobody on a sheet whose consent was taken back', () => {
    const blank: Sheet = { ...BLANK_SHEET, village: 'b1' }
    const { fact } = recordVisit(author, 'h1', blank, { ...sheet, consentOn: '2026-11-20', consentBy: 'm1' }, { kind: 'visit', village: 'b1' })
    const current = applyPatch(blank, parsePatch(fact.after!))
    const taken = withdrawFact({ ...author, factId: 'f2' }, 'f1', fact, current, null)
    expect(keepsConsent(applyPatch(current, parsePatch(taken.fact.after!)))).toBe(true)
    expect(taken.writes[1]!.data).toMatchObject({ consent: 'notAsked', residents: {} })
  })

  it('touch no household for a session', () => {
    const { writes } = recordActivity(author, { kind: 'session', village: 'b1', attendees: 35, turns: 12 })
    expect(writes).toHaveLength(1)
    expect(activity.safeParse(stored(writes[0]!.data)).success).toBe(true)
  })

  it('take a visit back without undoing what somebody changed since', () => {
    const after: Sheet = { ...sheet, levels: { p1_pay: 'does', p1_shop: 'knows' }, inGroup: true }
    const { fact } = recordVisit(author, 'h1', sheet, after, { kind: 'visit', village: 'b1' })
    const current: Sheet = { ...after, levels: { ...after.levels, p1_shop: 'does' } }
    const taken = withdrawFact({ ...author, factId: 'f2' }, 'f1', fact, current, null)
    expect(applyPatch(current, parsePatch(taken.fact.after!))).toEqual({ ...sheet, levels: { p1_pay: 'none', p1_shop: 'does' } })
    expect(change.safeParse(stored(taken.writes[0]!.data)).success).toBe(true)
  })
})
