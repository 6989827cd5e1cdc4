import { expect, it } from 'vitest'
import { formatPhoto, MAX_CAPTION, parsePhoto, photoLine } from './photo'

const ref = { id: 'aB3', size: 183_211, caption: 'Hai máy, một mã: a=b' }

it('a photo on its act reads as it was written, whatever its caption', () => {
  expect(parsePhoto(formatPhoto(ref))).toEqual(ref)
  expect(parsePhoto(formatPhoto({ ...ref, caption: '' }))).toEqual({ ...ref, caption: '' })
})

it.each([
  ['a line as the app makes it', formatPhoto(ref), true],
  ['a caption at its bound', formatPhoto({ ...ref, caption: 'ế'.repeat(MAX_CAPTION) }), true],
  ['a caption over it', formatPhoto({ ...ref, caption: 'ế'.repeat(MAX_CAPTION + 1) }), false],
  ['a caption of two lines', 'aB3=1=a\nb', false],
  ['a caption of two lines, as the app writes it', formatPhoto({ ...ref, caption: 'a\nb' }), true],
  ['no size', 'aB3==x', false],
  ['no id', '=1=x', false],
])('%s', (_, line, isRight) => expect(photoLine.safeParse(line).success).toBe(isRight))
