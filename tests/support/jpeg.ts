import type { Page } from 'playwright-core'
import { Buffer } from 'node:buffer'

/** A photo as a camera makes it, heavier than what is sent: noise, with the place where it was taken in its EXIF. */
export async function photoWithPlace(page: Page): Promise<Buffer> {
  const plain = Buffer.from(await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 })
    const context = canvas.getContext('2d')!
    const points = context.createImageData(1600, 1200)
    let seed = 42
    for (let index = 0; index < points.data.length; index++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      points.data[index] = index % 4 === 3 ? 255 : seed >> 16
    }
    context.putImageData(points, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!
  }), 'base64')
  return Buffer.concat([plain.subarray(0, 2), gpsSegment(), plain.subarray(2)])
}

export const hasExif = (jpeg: Uint8Array): boolean => Buffer.from(jpeg).includes('Exif\0')

/** APP1 with a TIFF header, and in its first directory the pointer to one that says 21° north. */
function gpsSegment(): Buffer {
  const tiff = Buffer.alloc(84)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  entry(tiff, 10, [0x8825, 4, 1, 26])
  tiff.writeUInt16LE(2, 26)
  entry(tiff, 28, [1, 2, 2, 'N'.charCodeAt(0)])
  entry(tiff, 40, [2, 5, 3, 56])
  for (const [index, value] of [21, 1, 0, 1, 0, 1].entries())
    tiff.writeUInt32LE(value, 56 + index * 4)
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xFF, 0xE1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function entry(tiff: Buffer, at: number, [tag, type, count, value]: [number, number, number, number]): void {
  tiff.writeUInt16LE(tag, at)
  tiff.writeUInt16LE(type, at + 2)
  tiff.writeUInt32LE(count, at + 4)
  tiff.writeUInt32LE(value, at + 8)
}
