/** What a packed file holds, by the directory at its end. `size`: bytes when unpacked. */
export interface ZipEntry { name: string, size: number }

const END = 0x06054B50
const ENTRY = 0x02014B50
/** The directory's end with the longest remark that may follow it. */
const END_BYTES = 22
const MOST_REMARK = 65_535

/** Undefined where the directory is not whole. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - END_BYTES
  for (let at = last; at >= Math.max(0, last - MOST_REMARK); at--) {
    if (view.getUint32(at, true) === END)
      return entriesFrom(bytes, view, view.getUint32(at + 16, true), view.getUint16(at + 10, true))
  }
  return undefined
}

function entriesFrom(bytes: Uint8Array, view: DataView, start: number, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = start
  while (entries.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      return undefined
    const [name, extra, remark] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [number, number, number]
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), size: view.getUint32(at + 24, true) })
    at += 46 + name + extra + remark
  }
  return entries
}
