import type { KeptGuide } from './guides'
import { readSnapshot } from '../session/snapshot'
import { isOld, noteAsked } from './asked-at'
import { keptRecording, pullChangedGuides, pullRecording } from './guides'

/** So many bytes of recordings a phone keeps before anybody opened them: two languages of five guides. */
const MOST = 3 * 1024 * 1024
/** New ones are asked for once in so long (ms). */
const DAY_MS = 24 * 3_600_000

/** What a browser says of its connection; nothing where it does not tell. */
interface Connection { saveData?: boolean, effectiveType?: string }

/** Whether some megabytes may pass unasked: not where the person saves data, nor where the network is slow. */
export const isCheap = ({ saveData = false, effectiveType = '4g' }: Connection = {}): boolean => !saveData && effectiveType === '4g'

/** Guides whose recordings are fetched ahead, the newest first, as many as fit. */
export function recordedAhead(guides: readonly KeptGuide[]): KeptGuide[] {
  let left = MOST
  return guides.filter(({ recorded }) => recorded !== null).toSorted((a, b) => b.updatedAt - a.updatedAt).filter(({ recorded }) => (left -= recorded!) >= 0)
}

/** Brings the guides of the team's commune with the team's data, so that they are heard without a network too. Never fails. */
export async function fetchGuidesAhead(team: string): Promise<void> {
  const commune = readSnapshot().places.find(({ id }) => id === team)?.commune
  try {
    if (!commune || !isCheap((navigator as { connection?: Connection }).connection) || !await isOld(team, 'guides', '', DAY_MS))
      return
    for (const guide of recordedAhead(await pullChangedGuides(commune))) {
      if (!await keptRecording(commune, guide))
        await pullRecording(commune, guide)
    }
    await noteAsked(team, 'guides')
  }
  catch (error) {
    console.warn('Fetching guides failed', (error as Error).name)
  }
}
