import { expect, it } from 'vitest'
import { errorsIn, fieldsOf, formOf, warningsIn } from './member-form'

const form = (given: Partial<ReturnType<typeof formOf>>) => ({ ...formOf(), name: 'Lò Văn Pành', ...given })

it('a number is checked where there is one, and a name is needed', () => {
  expect(errorsIn(form({}))).toEqual({})
  expect(errorsIn(form({ phone: '0912 555 0' }))).toHaveProperty('phone')
  expect(errorsIn(form({ name: '  ' }))).toHaveProperty('name')
})

it('fills in a row and reads it back', () => {
  const fields = fieldsOf(form({ name: ' Lò  Văn Pành ', phone: '0912 555 034', organisation: 'women' }))
  expect(fields).toEqual({ name: 'Lò Văn Pành', phone: '+84912555034', role: 'member', kind: 'local', organisation: 'women', position: '' })
  expect(fieldsOf(formOf(fields))).toEqual(fields)
  expect(fieldsOf(form({}))).toMatchObject({ phone: null, organisation: 'other' })
})

it('warns of a name or number that stands on the roll already', () => {
  const others = [{ pid: 'a', name: 'Lo Van Panh', phone: null }, { pid: 'b', name: 'Quàng Thị Ơn', phone: '+84912555034' }]
  expect(warningsIn(form({ phone: '0912 555 034' }), others)).toEqual({ name: expect.any(String), phone: expect.stringContaining('Quàng Thị Ơn') })
  expect(warningsIn(form({ name: 'Cầm Văn Dụng', phone: '0912 555 035' }), others)).toEqual({})
})
