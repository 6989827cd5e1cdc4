import { describe, expect, it } from 'vitest'
import { formatPhone, parsePhone } from './phone-number'
import { formatCode, parseCode } from './sign-in-code'

describe('phone numbers', () => {
  it.each([
    ['0912 555 034', '+84912555034'],
    ['+84 912 555 034', '+84912555034'],
    ['84912555034', '+84912555034'],
  ])('reads %s', (typed, number) => {
    expect(parsePhone(typed)).toEqual({ number })
    expect(formatPhone(number)).toBe('0912 555 034')
  })

  it('says what is wrong', () => {
    expect(parsePhone('0912 555 0')).toEqual({ error: 'Số này mới có 8 chữ số. Số di động có đủ 10 chữ số.' })
    expect(parsePhone('')).toEqual({ error: 'Chưa ghi số điện thoại.' })
    expect(parsePhone('0123456789')).toEqual({ error: 'Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09. Xem lại số này.' })
  })
})

describe('one-time codes', () => {
  it('are read as people type them', () => {
    expect(parseCode(' abcde-fghjk ')).toBe('ABCDEFGHJK')
    expect(parseCode('abcde')).toBeUndefined()
    expect(parseCode('ABCDE-FGHI1')).toBeUndefined()
    expect(formatCode('ABCDEFGHJK')).toBe('ABCDE-FGHJK')
  })
})
