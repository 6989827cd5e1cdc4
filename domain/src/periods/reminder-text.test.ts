import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Duty } from './reminder-plan'
import { deadlineText, digestText, lateListText, urgingText } from './reminder-text'

const duty = (change: Partial<Duty> = {}): Duty => ({ id: 'o1', title: 'Báo cáo tháng 11/2026', place: 'Tổ bản Nà Xa', dueOn: '2026-11-30', submitted: false, link: 'https://tungngo.vn/bao-cao/o1', persons: [{ id: 'p1', name: 'Lò Văn Thoong' }], ...change })
const name = fc.string({ minLength: 1, maxLength: 80 })
const place = fc.string({ maxLength: 120 })

it('says who, what, until when, and where the form is', () => {
  const duties = [duty(), duty({ id: 'o2', title: 'Báo cáo quý IV/2026', dueOn: '2026-12-19' })]
  expect(digestText({ id: '', person: 'p1', name: 'Lò Văn Thoong', day: '2026-11-29', duties })).toBe('Lò Văn Thoong: 2 báo cáo chưa gửi.\nBáo cáo tháng 11/2026, Tổ bản Nà Xa: hạn 30/11, còn 1 ngày. https://tungngo.vn/bao-cao/o1\nBáo cáo quý IV/2026, Tổ bản Nà Xa: hạn 19/12, còn 20 ngày. https://tungngo.vn/bao-cao/o1')
  expect(urgingText(duty(), '2026-12-02')).toBe('Tổ bản Nà Xa (Lò Văn Thoong): chưa nhận được báo cáo tháng 11/2026, hạn 30/11, quá 2 ngày. Gửi tại https://tungngo.vn/bao-cao/o1')
  expect(lateListText({ ...duty(), expected: 12, of: 'tổ' }, [{ place: 'Tổ bản Nà Xa', leader: 'Lò Văn Thoong' }, { place: 'Tổ bản Pom', leader: null }], '2026-12-01')).toBe('Báo cáo tháng 11/2026, hạn 30/11, quá 1 ngày: 2 trên 12 tổ chưa gửi. Gửi tại https://tungngo.vn/bao-cao/o1\n- Tổ bản Nà Xa (Lò Văn Thoong)\n- Tổ bản Pom')
  expect(deadlineText('2027-01-05', '2026-12-31')).toBe('hạn 05/01/2027, còn 5 ngày')
})

it('never grows longer than 600 characters, and counts who is left out', () => {
  fc.assert(fc.property(fc.array(fc.record({ place, leader: fc.option(name) }), { maxLength: 200 }), name, (late, person) => {
    const list = lateListText({ ...duty(), expected: 250, of: 'tổ' }, late, '2026-12-01')
    expect(list.length).toBeLessThanOrEqual(600)
    const [, rest = '0'] = /Và (\d+) tổ khác\.$/.exec(list) ?? []
    expect(list.split('\n- ').length - 1 + Number(rest)).toBe(late.length)
    const duties = late.map(({ place }, index) => duty({ id: String(index), place }))
    expect(digestText({ id: '', person: 'p1', name: person, day: '2026-11-29', duties }).length).toBeLessThanOrEqual(600)
    expect(urgingText(duty({ place: late[0]?.place ?? '', persons: [{ id: 'p1', name: person }, { id: 'p2', name: person }] }), '2026-12-01').length).toBeLessThanOrEqual(600)
  }), { numRuns: 200, seed: 20261121 })
})
