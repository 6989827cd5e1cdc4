/** A Firestore timestamp, whichever SDK made it. */
interface TimestampLike { seconds: number, nanoseconds: number }

function isTimestamp(value: unknown): value is TimestampLike {
  return typeof value === 'object' && value !== null && 'nanoseconds' in value && 'seconds' in value
}

/** A document's data with its timestamps as milliseconds (microseconds as a fraction); only top-level fields hold any. */
export function withNumbers(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [
    field,
    isTimestamp(value) ? value.seconds * 1000 + value.nanoseconds / 1_000_000 : value,
  ]))
}
