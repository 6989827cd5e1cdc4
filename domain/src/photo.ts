import * as z from 'zod/mini'
import { id, instant, version } from './shape'
import { clean } from './text'

/** So many photos an act shows at most. */
export const MAX_PHOTOS = 4
/** A photo has at most so many bytes (200 KB). */
export const MAX_PHOTO_BYTES = 204_800
export const MAX_CAPTION = 80

/** A photo as its act tells of it: its id, how many bytes it has, and what it shows. */
export interface PhotoRef { id: string, size: number, caption: string }

/** `abc=183211=Lớp học ở nhà văn hóa`: lists of texts are what the rules can check. */
export const photoLine = z.string().check(z.regex(new RegExp(`^[\\w-]{1,40}=\\d{1,6}=[^\\n\\t]{0,${MAX_CAPTION}}$`)))

export const formatPhoto = ({ id, size, caption }: PhotoRef): string => `${id}=${size}=${clean(caption)}`

export function parsePhoto(line: string): PhotoRef {
  const [id, size] = line.split('=', 2) as [string, string]
  return { id, size: Number(size), caption: line.slice(id.length + size.length + 2) }
}

/**
 * `teams/{teamId}/photos/{photoId}`: the bytes of a JPEG, and the fact that shows it. Caption, size and author stand on
 * the fact. Read one by one, by id: nobody lists pictures of 200 KB.
 */
export const photo = z.strictObject({
  v: version,
  fact: id,
  bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length > 0 && value.length <= MAX_PHOTO_BYTES),
  at: instant,
})
export type Photo = z.infer<typeof photo>

/** What stands there once a photo was taken back: when, and by whom. */
export const photoMark = z.strictObject({ v: version, fact: id, goneAt: instant, goneBy: id })
export type PhotoMark = z.infer<typeof photoMark>
