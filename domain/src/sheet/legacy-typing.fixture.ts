/** How a word was typed before Unicode: the letter without its tone, then the tone, 0 to 5 (none, grave, hook, tilde, acute, dot). */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

function apart(letter: string): { letter: string, tone: number } {
  const marks = letter.normalize('NFD')
  const tone = TONES.findIndex((mark, index) => index > 0 && marks.includes(mark))
  return tone < 0 ? { letter, tone: 0 } : { letter: marks.replace(TONES[tone]!, '').normalize('NFC'), tone }
}

/** TCVN 5712:1993: per vowel its codes without and with each tone. */
const TCVN3: Record<string, string> = {
  a: 'aµ¶·¸¹',
  ă: '¨»¼½¾Æ',
  â: '©ÇÈÉÊË',
  e: 'eÌÎÏÐÑ',
  ê: 'ªÒÓÔÕÖ',
  i: 'i×ØÜÝÞ',
  o: 'oßáâãä',
  ô: '«åæçèé',
  ơ: '¬êëìíî',
  u: 'uïñòóô',
  ư: '\u00ADõö÷øù',
  y: 'yúûüýþ',
  đ: '®',
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
}

/** The text as a font `.VnTime` had it typed: capitals with a tone need another font, and come as small letters. */
export const typeTcvn3 = (text: string): string => [...text.normalize('NFC')].map((typed) => {
  const { letter, tone } = apart(typed)
  const codes = TCVN3[letter] ?? (tone > 0 ? TCVN3[letter.toLowerCase()] : undefined)
  return codes?.[tone] ?? typed
}).join('')

/** VNI: what follows a bare letter, a circumflex, a breve and a horn, without and with each tone. */
const VNI = { bare: ['', 'ø', 'û', 'õ', 'ù', 'ï'], circumflex: ['â', 'à', 'å', 'ã', 'á', 'ä'], breve: ['ê', 'è', 'ú', 'ü', 'é', 'ë'] }
const VNI_ALONE: Record<string, string> = { ơ: 'ô', ư: 'ö', đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }

/** The text as a font `VNI-Times` had it typed. */
export const typeVni = (text: string): string => [...text.normalize('NFC')].map((typed) => {
  const small = typed.toLowerCase()
  const { letter, tone } = apart(small)
  const [base = '', mark] = letter.normalize('NFD')
  const code = VNI_ALONE[small] ?? (VNI_ALONE[letter] ?? base) + (mark === '\u0302' ? VNI.circumflex : mark === '\u0306' ? VNI.breve : VNI.bare)[tone]!
  return small === typed ? code : code.toUpperCase()
}).join('')
