const MINUTE = 60_000

/** A length of time (ms) in words, rounded down: `12 phút`, `3 giờ 5 phút`, `2 ngày`. */
export function spanInWords(length: number): string {
  const minutes = Math.floor(length / MINUTE)
  if (minutes < 1)
    return `${Math.max(0, Math.floor(length / 1000))} giây`
  if (minutes < 60)
    return `${minutes} phút`
  if (minutes < 48 * 60)
    return minutes % 60 ? `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút` : `${minutes / 60} giờ`
  return `${Math.floor(minutes / 1440)} ngày`
}
