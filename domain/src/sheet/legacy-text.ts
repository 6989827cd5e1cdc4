import { clean } from '../text'
import { isSyllable } from './syllable'

/** Encodings of before Unicode that old office machines still type: TCVN 5712:1993 (fonts `.Vn…`) and VNI (fonts `VNI-…`). */
export type LegacyEncoding = 'TCVN3' | 'VNI'

/** What a cell of a sheet says, and the encoding it was mended from. */
export interface Decoded { text: string, from?: LegacyEncoding }

/** TCVN 5712:1993 (VN3), a byte a letter; capitals with a tone share the codes of small letters and need the font. */
const TCVN3 = new Map([...'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§'].map((code, index) =>
  [code, [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'][index]!]))

/** VNI writes a letter, then a sign for its mark and tone. */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const VNI_LETTERS: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }
const CIRCUMFLEX_FIRST = /[aeo][âáàåãä]|a[êéèúüë]|[aeouyôö][ùøûõï]|[ôöñæóòî]/gi

function fromTcvn3(text: string): string {
  return capitals([...text].map(letter => TCVN3.get(letter) ?? letter).join(''))
}

/** Capitals that only the font had: in a word of capitals, and at the start of a name whose other words begin with one. */
function capitals(text: string): string {
  const words = text.split(' ').map(word => /^[A-Z]{2,}$/.test(word.replace(/[^a-z]/gi, '')) ? word.toUpperCase() : word)
  const small = words.filter(word => /^\p{Ll}/u.test(word))
  const isName = words.length > 2 && small.length === 1 && !/^[a-z]/.test(small[0]!)
  return words.map(word => isName && word === small[0] ? word[0]!.toUpperCase() + word.slice(1) : word).join(' ')
}

function fromVni(text: string): string {
  return text.normalize('NFC').replace(CIRCUMFLEX_FIRST, (found) => {
    const [letter, mark] = [...found]
    const lower = letter!.toLowerCase()
    const plain = VNI_LETTERS[lower] ?? lower
    const decoded = `${plain}${mark ? VNI_MARKS[mark.toLowerCase()]! : ''}`.normalize('NFC')
    return letter === lower ? decoded : decoded.toUpperCase()
  })
}

/** What pasted text brings along and nobody sees. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x08\x0E-\x1F\x7F\u200B-\u200D\u2060\uFEFF]/g

/** Short for “quyết định” and “ban chỉ đạo”, as numbers of papers have them. */
const SHORT = new Set(['qđ', 'bcđ'])
/** No name is longer: what is longer is not guessed at. */
const LONGEST = 500

/** How many words of a text can be Vietnamese, less those that cannot; words without letters do not count. */
export function vietnameseWords(text: string): number {
  return clean(text).split(/[^\p{L}\p{M}\u00A1-\u00BF\u00D7\u00F7]+/u).filter(Boolean).reduce((sum, word) => sum + (isSyllable(word) || SHORT.has(word.toLowerCase()) ? 1 : -1), 0)
}

/** What a text may say: in Unicode (NFC), and read as either old encoding. */
export function readingsOf(cell: string): Decoded[] {
  const typed = cell.replace(UNSEEN, '')
  const text = clean(typed)
  // Plain letters mean the same in all three.
  return typed.length < LONGEST && /[^\0-\x7F]/.test(typed) ? [{ text }, { text: clean(fromTcvn3(typed)), from: 'TCVN3' }, { text: clean(fromVni(typed)), from: 'VNI' }] : [{ text }]
}

/** The text in Unicode (NFC). It is taken for an old encoding only where that makes more of it Vietnamese. */
export function decodeText(typed: string): Decoded {
  const [text, ...old] = readingsOf(typed)
  return old.reduce((best, one) => vietnameseWords(one.text) > vietnameseWords(best.text) ? one : best, text!)
}
