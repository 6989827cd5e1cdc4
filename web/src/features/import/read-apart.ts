import type { Source } from './source'
import type { Correction, List } from './read-list'
import { words } from './words'

/** What a worker is asked, and what it tells. */
export interface Asked { input: Source['input'], bytes: Uint8Array<ArrayBuffer>, sheet: string | undefined, corrections: Correction[] }
export type Told = List | { problem: string }

/** Reads a file as such a list, in a worker where there are any. `ended`: nobody waits for it any more. */
export async function readApart({ input, list }: Source, { bytes, sheet, corrections }: Omit<Asked, 'input'>, ended: AbortSignal): Promise<Told> {
  if (typeof Worker === 'undefined') {
    const { readList } = await import('./read-list')
    return readList(list, bytes, sheet, corrections)
  }
  const worker = new Worker(new URL('./desk-list-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Told>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => resolve(data))
      // What a tab cannot hold ends its worker alone.
      worker.addEventListener('error', () => resolve({ problem: words.problems.broken }))
      ended.addEventListener('abort', () => resolve({ problem: words.stoppedReading }))
      worker.postMessage({ input, bytes, sheet, corrections } satisfies Asked)
    })
  }
  finally {
    worker.terminate()
  }
}
