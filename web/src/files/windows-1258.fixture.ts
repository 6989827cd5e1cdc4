const BYTES = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]))

/** A text as Windows' own Vietnamese writes it: a letter with its circumflex, breve or horn, then its tone. */
export function writeWindows1258(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...text.normalize('NFC')].flatMap((letter) => {
    const whole = BYTES.get(letter)
    if (whole !== undefined)
      return whole
    const marks = letter.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)![0]
    return [BYTES.get(marks.replace(tone, '').normalize('NFC'))!, BYTES.get(tone)!]
  }))
}
