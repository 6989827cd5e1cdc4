import { describe, expect, it } from 'vitest'
import { decodeText } from './legacy-text'

const TCVN3 = {
  'NguyÔn V¨n Hïng': 'Nguyễn Văn Hùng',
  'TrÇn ThÞ Ngäc ¸nh': 'Trần Thị Ngọc Ánh',
  'TRÇN V¨n B¶y': 'TRẦN Văn Bảy',
  'Tæ tr­ëng': 'Tổ trưởng',
  'B¶n NËm Hång, x· ChiÒng Mung': 'Bản Nậm Hồng, xã Chiềng Mung',
  '§oµn Thanh niªn': 'Đoàn Thanh niên',
  'BÝ th­ chi bé': 'Bí thư chi bộ',
}
const VNI = {
  'Nguyeãn Vaên Huøng': 'Nguyễn Văn Hùng',
  'Traàn Thò Ngoïc AÙnh': 'Trần Thị Ngọc Ánh',
  'Toå tröôûng': 'Tổ trưởng',
  'Ñoaøn Thanh nieân': 'Đoàn Thanh niên',
  'Xaõ Nghóa Giang': 'Xã Nghĩa Giang',
  'Phöôøng Tröông Quang Troïng': 'Phường Trương Quang Trọng',
}
const UNICODE = ['Nguyễn Văn Hùng', 'Thào A Dếnh', 'Krông Pắk', 'Lò Văn Ơi', 'Y Ê Ban', 'Hoà Bình', 'Quý', 'Uỷ ban nhân dân', 'Bí thư', 'Tổ 3', 'Trường Trung học cơ sở', 'Ủy viên', 'Gò Vấp', 'già làng', 'Nguyên']

describe('text of a sheet', () => {
  it.each(Object.entries(TCVN3))('typed in TCVN3: %s', (typed, text) => {
    expect(decodeText(typed)).toEqual({ text, from: 'TCVN3' })
  })

  it.each(Object.entries(VNI))('typed in VNI: %s', (typed, text) => {
    expect(decodeText(typed)).toEqual({ text, from: 'VNI' })
  })

  it.each(UNICODE)('in Unicode stays, composed or not: %s', (text) => {
    expect(decodeText(text)).toEqual({ text })
    expect(decodeText(text.normalize('NFD'))).toEqual({ text: text.normalize('NFC') })
  })

  it('without any mark stays as it is', () => {
    expect(decodeText('  Ban  Na Xa ')).toEqual({ text: 'Ban Na Xa' })
  })
})
