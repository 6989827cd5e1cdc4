import type { LocalReport } from '../../team/reports'
import { reportAt } from '@tung-ngo/domain/reports/report.fixture'
import { expect, it } from 'vitest'
import { sharedTexts } from './shared'

const report = (id: string, change: Partial<LocalReport> = {}): LocalReport => ({ ...reportAt('draft'), id, team: 't1', unsent: false, ...change })
const answers = { shopsOpened: '3', proposals: 'Thêm máy' }

it('an answer that was sent serves the other reports that ask it, and no other', () => {
  const asking = report('city', { template: 'cityForm' })
  const sent = report('month', { state: 'submitted', answers })
  expect(sharedTexts(asking, [asking, sent])).toEqual({ answers: { proposals: 'Thêm máy' }, reasons: {} })
  expect(sharedTexts({ ...asking, answers: { proposals: 'Khác' } }, [sent]).answers).toEqual({})
  expect(sharedTexts(asking, [{ ...sent, state: 'draft' }, { ...sent, team: 't2' }, { ...sent, from: '2026-10-01', to: '2026-10-31' }]).answers).toEqual({})
})
