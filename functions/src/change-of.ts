import type { Change } from './log/describe'
import { fromStored } from './store'

/** What tells of a written document. `time`: when, by ISO. */
export interface Written { id: string, time: string, data?: { before: Half, after: Half } | undefined }
interface Half { exists: boolean, data: () => object | undefined }

/** A document before and after a write, as the domain knows it. */
export function changeOf<T>({ data }: Written): Change<T> {
  const half = (side: Half | undefined) => side?.exists ? fromStored<T>(side.data()!) : undefined
  return { before: half(data?.before), after: half(data?.after) }
}
