import { globSync, readFileSync } from 'node:fs'
import { root } from '../../scripts/lib/project'

/** Words of the trade, English ones, and forms of address that a village head would not use (docs/glossary.md). */
const FORBIDDEN = /(?<!\p{L})(?:đồng bộ|vui lòng|bạn ơi|của bạn|cache|offline|online|token|server|upload|download|login|logout|email của|link|click|app|web|file|sync|update|ok)(?!\p{L})/iu

/** Where the app says what people read: the words of the features and of the domain's messages. */
const SOURCES = ['web/src/**/*words.ts', 'domain/src/shape.ts', 'domain/src/notice.ts']

/** @returns all that the app says, and of it what holds such a word, as `file: sentence`. */
export function readWords(): { sentences: string[], forbidden: string[] } {
  const sentences = globSync(SOURCES, { cwd: root }).flatMap(file => textsOf(readFileSync(`${root}/${file}`, 'utf8')).map(text => `${file}: ${text}`))
  return { sentences, forbidden: sentences.filter(sentence => FORBIDDEN.test(sentence.slice(sentence.indexOf(': ')))) }
}

function textsOf(source: string): string[] {
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].map(([, plain, template]) => plain ?? template!.replace(/\$\{[^}]*\}/g, '')).filter(isSentence)
}

/** Not a path, a key or an import: it has a space or a Vietnamese letter. */
const isSentence = (text: string) => !text.startsWith('.') && !text.startsWith('@') && !text.startsWith('/') && /\s|[^\0-\x7F]/.test(text)
