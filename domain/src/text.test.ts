import { describe, expect, it } from 'vitest'
import { clean, compareNames, fold, looksLikeIdentityNumber, matches, modernSpelling } from './text'

describe('vietnamese text', () => {
  it('stores both Unicode forms alike', () => {
    expect(clean('Lường  Thị Phượng'.normalize('NFD'))).toBe('Lường Thị Phượng'.normalize('NFC'))
  })

  it('finds names without accents, in either Unicode form, by the beginning of each word', () => {
    expect(fold('Đặng Thị Hoà')).toBe('dang thi hoa')
    expect(fold('hoà')).toBe(fold('hòa'))
    expect(matches('Nguyễn Hoàng Thị Phương Thảo'.normalize('NFD'), 'thao nguyen')).toBe(true)
    expect(matches('Quàng Thị Hặc', 'hac')).toBe(true)
    expect(matches('Quàng Thị Hặc', 'ac')).toBe(false)
    expect(matches('Đèo Văn Đức', 'duc')).toBe(true)
  })

  it.each([
    ['hoà', 'hòa'],
    ['Hoà', 'Hòa'],
    ['HOÀ', 'HÒA'],
    ['xoá', 'xóa'],
    ['hoạ', 'họa'],
    ['thuỷ', 'thủy'],
    ['hoàn', 'hoàn'],
    ['hoạt', 'hoạt'],
    ['quý', 'quý'],
    ['quỳnh', 'quỳnh'],
    ['khoẻ khoắn', 'khỏe khoắn'],
  ])('spells %s as %s', (old, modern) => {
    expect(modernSpelling(old)).toBe(modern)
  })

  it('orders persons by given name, then family name', () => {
    const names = ['Lò Văn Xuân', 'Quàng Thị Ánh', 'Vàng A Sếnh', 'Cà Thị Ánh', 'Đinh Văn Dũng', 'Lò Thị Đào']
    expect(names.toSorted(compareNames)).toEqual(
      ['Cà Thị Ánh', 'Quàng Thị Ánh', 'Đinh Văn Dũng', 'Lò Thị Đào', 'Vàng A Sếnh', 'Lò Văn Xuân'],
    )
  })

  it.each([
    ['số 123456789', true],
    ['CCCD 014 099 001 234', true],
    ['gọi 0912 555 034', false],
    ['ngày 20/11/2026', false],
    ['12345678', false],
  ])('asks about an identity number in "%s": %s', (note, found) => {
    expect(looksLikeIdentityNumber(note)).toBe(found)
  })
})
