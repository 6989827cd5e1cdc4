/** A copy that IndexedDB takes: without the proxies of a reactive form, and without undefined fields. */
export function plain<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value)) as T
}
