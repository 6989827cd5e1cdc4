import { describe, expect, it } from 'vitest'
import type { ReporterRow } from './expected-doc'
import type { Reporter } from './expected-list'
import { changedRows } from './expected-change'

const team = (id: string, change: Partial<Reporter> = {}): Reporter => ({ id, foundedOn: '2025-01-01', dissolvedOn: null, successor: null, ...change })
const row = (change: Partial<ReporterRow> = {}): ReporterRow => ({ name: 'Tổ bản', kind: 'team', at: 0, status: 'expected', timeliness: null, sentAt: null, madeAt: null, nothingBecause: null, ...change })
const sent = row({ at: 9, status: 'submitted', timeliness: 'inTime', sentAt: 9, madeAt: 8 })
const after = (rows: Record<string, ReporterRow>, reporters: Reporter[], until = '2026-11-25') => Object.fromEntries(changedRows(new Map(Object.entries(rows)), reporters, until))

describe('a list while its period runs', () => {
  it('drops who was dissolved, once he is, and expects him again where that was undone', () => {
    const gone = [team('a', { dissolvedOn: '2026-11-20' })]
    expect(after({ a: row() }, gone, '2026-11-19')).toEqual({})
    expect(after({ a: row() }, gone)).toEqual({ a: row({ status: 'gone' }) })
    expect(after({ a: row({ status: 'gone' }) }, gone)).toEqual({})
    expect(after({ a: row({ status: 'gone' }) }, [team('a')])).toEqual({ a: row() })
  })

  it('leaves what was sent before', () => {
    expect(after({ a: sent }, [team('a', { dissolvedOn: '2026-11-20', successor: 'b' }), team('b')])).toEqual({})
  })

  it('hands the duty of a merged team on, with what its heir has sent already', () => {
    const merged = [team('a', { dissolvedOn: '2026-11-20', successor: 'b' }), team('b')]
    expect(after({ a: row(), b: row() }, merged)).toEqual({ a: row({ owedBy: 'b' }) })
    expect(after({ a: row(), b: sent }, merged)).toEqual({ a: { ...sent, owedBy: 'b' } })
    expect(after({ a: { ...sent, owedBy: 'b' }, b: sent }, [team('a'), team('b')])).toEqual({ a: row() })
  })

  it('follows the heirs of heirs, and drops what goes to another list or in a circle', () => {
    const [a, b] = [team('a', { dissolvedOn: '2026-11-10', successor: 'b' }), team('b', { dissolvedOn: '2026-11-12', successor: 'c' })]
    expect(after({ a: row(), b: row(), c: row() }, [a, b, team('c')])).toEqual({ a: row({ owedBy: 'c' }), b: row({ owedBy: 'c' }) })
    expect(after({ a: row(), b: row() }, [a, b, team('c')])).toEqual({ a: row({ status: 'gone' }), b: row({ status: 'gone' }) })
    expect(after({ a: row() }, [team('a', { dissolvedOn: '2026-11-10', successor: 'a' })])).toEqual({ a: row({ status: 'gone' }) })
  })
})
