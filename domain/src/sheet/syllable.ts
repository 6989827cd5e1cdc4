/** First consonants. */
const START = '(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdđghk-npr-tvx])?'
/** Vowels before a last consonant, those of them that stand without one, and those that close a syllable themselves. */
const CLOSED = '(?:iê|yê|uô|ươ|oa|oă|oe|uê|uâ|uyê|uy|[ieêaăâoôơuưy])(?:ng|[cmnptk])|(?:oa|uê|uy|[aêiy])[cn]h'
const OPEN = 'oa|oe|uê|uy|uơ|[ieêaoôơuưy]|ia|ya|ua|ưa|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|oai|oay|oeo|ui|ưi|uôi|ươi|ưu|ươu|uây|uyu'
/** A Vietnamese syllable without its tone. */
const SYLLABLE = new RegExp(`^${START}(?:${CLOSED}|${OPEN})$`)
/** Before a stop only two tones are spoken. */
const STOPPED = /(?:ch|[cptk])$/
const TONES_OF_STOPPED = /[\u0301\u0323]/
/** `ngh`, `gh`, `k` stand before e, ê, i alone, `ng`, `g`, `c` before the others. */
const WRONG_START = /^(?:ngh|gh)[^eêi]|^(?:ng|c)[eêi]/
/** The tone stands on the first vowel of ao, ai, au … */
const WRONG_TONE = /(?:(?<!q)u|(?<!g)i|[aeo])[\u0302\u0306\u031B]?[oiu][\u0300\u0301\u0303\u0309\u0323]$/
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word can be one Vietnamese syllable; words of other languages of the country may not be. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const bare = apart.replace(TONES, '').normalize('NFC')
  return (apart.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(bare) && (!STOPPED.test(bare) || TONES_OF_STOPPED.test(apart)) && !WRONG_START.test(bare) && !WRONG_TONE.test(apart)
}
