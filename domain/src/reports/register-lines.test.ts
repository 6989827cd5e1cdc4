import { expect, it } from 'vitest'
import { registerLines } from './register-lines'

const november = { from: '2026-11-01', to: '2026-11-30' }
const raised = (title: string, state: string, at = 1) => ({ place: 'Tổ bản Nà Xa', record: { title, state, at } })

it('says the difficulties that wait, those without an answer first, and what was issued in the period', () => {
  const instruments = [
    { number: '12/KH-UBND', type: 'plan', title: 'về tháng cao điểm', on: '2026-11-20' },
    { number: '3/CV-UBND', type: 'letter', title: 'đôn đốc các tổ', on: '2026-11-02' },
    { number: '1/QĐ-UBND', type: 'decision', title: 'cũ', on: '2026-10-31' },
  ]
  expect(registerLines([raised('Đã trả lời', 'answered'), raised('Mất sóng', 'open', 5), raised('Xong', 'closed'), raised('Thiếu máy', 'escalated', 3)], instruments, november)).toEqual({
    difficulties: { lines: ['Tổ bản Nà Xa: Thiếu máy', 'Tổ bản Nà Xa: Mất sóng', 'Tổ bản Nà Xa: Đã trả lời'], more: 0 },
    instruments: { lines: ['Công văn số 3/CV-UBND đôn đốc các tổ', 'Kế hoạch số 12/KH-UBND về tháng cao điểm'], more: 0 },
  })
})

it('holds so many lines, and says how many more there are', () => {
  const { lines, more } = registerLines(Array.from({ length: 27 }, (_, index) => raised(`Việc ${index}`, 'open', index)), [], november).difficulties
  expect([lines.length, lines[0], more]).toEqual([20, 'Tổ bản Nà Xa: Việc 0', 7])
})
