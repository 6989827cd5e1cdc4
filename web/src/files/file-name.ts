const LONGEST_BYTES = 180
/** Characters that Windows, Android or a file system refuses, controls among them. */
// eslint-disable-next-line no-control-regex
const REFUSED = /[\\/:*?"<>|\u0000-\u001F\u007F]+/g
/** Marks without width and of direction: they would hide what the name is. */
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** A file's name as people read it, with its Vietnamese letters composed, in what every system keeps: `Báo cáo tháng 11-2026, Xã Chiềng Mung.docx` */
export function fileName(title: string, extension: string): string {
  const plain = title.normalize('NFC').replace(HIDDEN, '').replace(REFUSED, '-').replace(/\s+/g, ' ').trim()
  return `${shortened(plain).replace(/^[. ]+|[. ]+$/g, '') || 'Báo cáo'}.${extension}`
}

/** A name on disk has 255 bytes, and a Vietnamese letter up to three of them. */
function shortened(text: string): string {
  const encoder = new TextEncoder()
  let short = [...text]
  while (encoder.encode(short.join('')).length > LONGEST_BYTES)
    short = short.slice(0, -1)
  return short.join('')
}
