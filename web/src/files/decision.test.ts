import type { Unit } from '@tung-ngo/domain/unit'
import { expect, it } from 'vitest'
import { decisionDocument } from './decision-document'
import { writeDecisionDocx } from './decision-docx'
import { readDocx } from './read-docx.fixture'

const unit = (name: string, type: Unit['type'], level: Unit['level']): Unit => ({ v: 3, name, type, level, code: '', parent: null, path: ['vn'], validFrom: '2025-07-01', validTo: null, predecessors: [], successors: [] })

it('a decision on paper: issuer, articles, and the members by their role', async () => {
  const members = [
    { name: 'Quàng Thị Ín', role: 'member', position: 'Giáo viên', kind: 'local' },
    { name: 'Lò Văn Pâng', role: 'leader', position: 'Trưởng bản', kind: 'official' },
  ] as const
  const decision = decisionDocument(unit('Chiềng Mung', 'xa', 'commune'), unit('Sơn La', 'tinh', 'province'), { name: 'Tổ công nghệ số cộng đồng bản Nà Xa' }, members)
  const text = JSON.stringify(await readDocx(await writeDecisionDocx(decision)))
  for (const part of ['XÃ CHIỀNG MUNG', 'QUYẾT ĐỊNH', 'Về việc thành lập Tổ công nghệ số cộng đồng bản Nà Xa', 'Điều 1. Thành lập Tổ công nghệ số cộng đồng bản Nà Xa gồm 2 ông, bà', 'Điều 3. ', 'Ủy ban nhân dân tỉnh Sơn La'])
    expect(text).toContain(part)
  expect(text.indexOf('Lò Văn Pâng')).toBeLessThan(text.indexOf('Quàng Thị Ín'))
})
