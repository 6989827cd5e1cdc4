import * as z from 'zod/mini'

/**
 * Versions of the shape of documents and commands. New ones carry the last; the two before it are accepted too, for a
 * phone that was off for a month sends what it recorded then.
 * 1: the beginning · 2: a fact may say when its phone recorded it (`recordedAt`) · 3: and who sent it for its author (`sentBy`)
 */
export const SHAPE_VERSIONS = [1, 2, 3] as const
export const SHAPE_VERSION = 3

/** Small building blocks that several schemas share. Messages are what a form shows under the field. */
export const version = z.literal(SHAPE_VERSIONS)

/** A document id: made by the phone (20 characters) or by an import (readable). Never contains a slash. */
export const id = z.string().check(z.regex(/^[\w-]{1,40}$/))

/** A phone number as it is stored: E.164, nine digits after the country's. */
export const phoneNumber = z.string().check(z.regex(/^\+84\d{9}$/))

/** Server time in milliseconds since the epoch; Firestore's microseconds stay as a fraction. */
export const instant = z.number().check(z.minimum(0))

const MONTH_DAYS = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])'
const LEAP_DAYS = '(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))-02-29'

/** Source of the pattern of a day. */
export const dayPattern = `(?:(?:19|20)\\d\\d-(?:${MONTH_DAYS})|${LEAP_DAYS})`

/** A calendar day in Vietnam, `yyyy-mm-dd`, from 1900 to 2099; a day that never was (31/02) is none. */
export const day = z.string().check(z.regex(new RegExp(`^${dayPattern}$`), 'Ngày chưa đúng. Ví dụ: 20/11/2026.'))

/** Text a person typed: trimmed, NFC, at most `max` characters. */
export function text(max: number) {
  return z.string().check(z.maxLength(max, `Dài quá ${max} chữ. Viết ngắn lại.`))
}

/** Text of several lines, without tabs. */
export function prose(max: number) {
  return text(max).check(z.regex(/^[^\t]*$/, 'Có khoảng trắng lạ từ chỗ khác dán vào. Xóa đi, gõ lại.'))
}

/** Text on one line without tabs, such as a name. */
export function line(max: number) {
  return text(max).check(z.regex(/^[^\n\t]*$/, 'Chỉ ghi một dòng.'))
}

/** Text that must not be empty; `what` names the field in the sentence that asks for it. */
export function requiredText(max: number, what: string) {
  return text(max).check(z.minLength(1, `Chưa ghi ${what}.`))
}

/** A whole number from 0 to `max`. */
export function count(max: number) {
  return z.int('Chỉ ghi số, không ghi chữ.').check(
    z.minimum(0, 'Số không thể nhỏ hơn 0.'),
    z.maximum(max, `Số này quá lớn (nhiều nhất ${max.toLocaleString('vi-VN')}). Xem lại.`),
  )
}
