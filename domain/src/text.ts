/** Old spelling sets the tone mark on the second vowel of an open syllable (hoà); new spelling on the first (hòa). */
const OLD_SPELLING: [RegExp, string][] = [
  ['òa', 'oà'], ['óa', 'oá'], ['ỏa', 'oả'], ['õa', 'oã'], ['ọa', 'oạ'],
  ['òe', 'oè'], ['óe', 'oé'], ['ỏe', 'oẻ'], ['õe', 'oẽ'], ['ọe', 'oẹ'],
  ['ùy', 'uỳ'], ['úy', 'uý'], ['ủy', 'uỷ'], ['ũy', 'uỹ'], ['ụy', 'uỵ'],
].map(([modern, old]) => [new RegExp(`(?<!q)${old}(?!\\p{L})`, 'giu'), modern!])

const COMBINING_MARKS = /[\u0300-\u036F]/g

/** Text as it is stored: composed (NFC), one space between words, none around them. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Text for searching: no accents, lower case, `đ` as `d`, so that `hoà`, `hòa` and `hoa` meet. */
export function fold(text: string): string {
  return clean(text).normalize('NFD').replace(COMBINING_MARKS, '').replace(/đ/gi, 'd').toLowerCase()
}

/** Spelling of the product: mark on the first vowel where the syllable is open (hòa, thủy; but hoàn, quý). */
export function modernSpelling(text: string): string {
  return OLD_SPELLING.reduce(
    (result, [old, modern]) => result.replace(old, found => matchCase(found, modern)),
    clean(text),
  )
}

function matchCase(found: string, replacement: string): string {
  if (found === found.toUpperCase())
    return replacement.toUpperCase()
  return found[0] === found[0]!.toUpperCase() ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement
}

/** Whether every word of `query` begins a word of `text`, accents and case aside. */
export function matches(text: string, query: string): boolean {
  const words = fold(text).split(' ')
  return fold(query).split(' ').every(part => words.some(word => word.startsWith(part)))
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order; numbers in names by their size: bản 2 before bản 10. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Order of a list of persons: by given name (the last word), then family name, then the middle. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [nameParts(a), nameParts(b)]
  return compareText(first.given, second.given) || compareText(first.rest, second.rest)
}

function nameParts(name: string) {
  const words = clean(name).split(' ')
  return { given: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') }
}

/** Identity papers have 9 or 12 digits: a note that holds so many in a row is asked about. */
export function looksLikeIdentityNumber(text: string): boolean {
  return /(?<!\d)(?:\d{9}|\d{12})(?!\d)/.test(text.replace(/(?<=\d)[ .-](?=\d)/g, ''))
}
