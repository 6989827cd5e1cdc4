import type { Cell } from '@tung-ngo/domain/sheet/cell'
import { decodeText, vietnameseWords } from '@tung-ngo/domain/sheet/legacy-text'
import { isWide } from './judge-file'

/** The cells of a CSV: in UTF-8, UTF-16 or as old machines write it, parted by semicolons, commas or tabs. */
export function readCsv(bytes: Uint8Array): Cell[][] {
  const text = textOf(bytes)
  const start = text.split(/\r?\n/, SEARCHED_LINES)
  const most = (one: string) => Math.max(...start.map(line => line.split(one).length))
  const separator = [';', '\t', ','].reduce((best, one) => most(one) > most(best) ? one : best)
  const lines: Cell[][] = [[]]
  let [cell, quoted] = ['', false]
  const end = () => lines.at(-1)!.push(cell)
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    }
    else if (letter === '"' && (quoted || cell === '')) {
      quoted = !quoted
    }
    else if (!quoted && letter === separator) {
      end()
      cell = ''
    }
    else if (!quoted && letter === '\n') {
      end()
      lines.push([])
      cell = ''
    }
    else if (letter !== '\r' || quoted) {
      cell += letter
    }
  }
  end()
  return lines
}

/** Titles above the headings have no separators. */
const SEARCHED_LINES = 30

/** Excel writes UTF-16 as “Unicode text”; old machines write a byte a letter: Windows' own Vietnamese, or fonts of before Unicode. */
function textOf(bytes: Uint8Array): string {
  if (isWide(bytes))
    return new TextDecoder(bytes[0] === 0xFF ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    const [western, vietnamese] = ['windows-1252', 'windows-1258'].map(label => new TextDecoder(label).decode(bytes)) as [string, string]
    const words = (text: string) => text.split('\n', 500).reduce((sum, line) => sum + vietnameseWords(decodeText(line).text), 0)
    return words(vietnamese) > words(western) ? vietnamese : western
  }
}
