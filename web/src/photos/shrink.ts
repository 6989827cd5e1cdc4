import { MAX_PHOTO_BYTES } from '@tung-ngo/domain/photo'

/** Longest side (px) at first; smaller where that is still too much. */
const MAX_SIDE = 1280
const QUALITIES = [0.8, 0.65, 0.5]

/**
 * A picture as it is sent: drawn anew and encoded as a JPEG of at most 200 KB. Only its points are kept: where and with
 * which phone it was taken stays behind. Rejects when the file is no picture that this phone can open.
 */
export async function shrink(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    for (let side = MAX_SIDE; ; side = Math.round(side * 0.75)) {
      const canvas = draw(picture, side)
      for (const quality of QUALITIES) {
        const encoded = await encode(canvas, quality)
        if (encoded.size <= MAX_PHOTO_BYTES)
          return new Uint8Array(await encoded.arrayBuffer())
      }
    }
  }
  finally {
    picture.close()
  }
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')!
  // A JPEG has no transparency: what shines through is paper, not night.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('No picture')), 'image/jpeg', quality))
}
