const SECTOR = 512

/** A compound file, as .xls and workbooks under a password are: its header, one table of sectors, one directory of streams. */
export function compoundFile(streams: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SECTOR * 4)
  const view = new DataView(bytes.buffer)
  bytes.set([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  for (const [at, value] of [[24, 0x3E], [26, 3], [28, 0xFFFE], [30, 9], [32, 6]] as const)
    view.setUint16(at, value, true)
  for (const [at, value] of [[44, 1], [48, 1], [56, 0x1000], [60, -2], [68, -2], [76, 0], [SECTOR, -3], [SECTOR + 4, -2]] as const)
    view.setInt32(at, value, true)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = SECTOR * 2 + index * 128
    for (const [place, letter] of [...name].entries())
      view.setUint16(at + place * 2, letter.charCodeAt(0), true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = index === 0 ? 5 : 2
  }
  return bytes
}
