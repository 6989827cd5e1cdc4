import type { Cell } from '@tung-ngo/domain/sheet/cell'

/** The cells of a CSV: in UTF-8 or as old machines write it, parted by semicolons, commas or tabs. */
export function readCsv(bytes: Uint8Array): Cell[][] {
  const text = textOf(bytes)
  const first = text.split(/\r?\n/).find(line => line.trim()) ?? ''
  const separator = [';', '\t', ','].reduce((best, one) => first.split(one).length > first.split(best).length ? one : best)
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

/** Fonts of before Unicode were typed on machines that wrote a byte a letter. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
