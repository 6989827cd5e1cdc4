import type { GuideText, Recording } from '@tung-ngo/domain/guide'
import type { Found } from './documents'
import { paths } from '@tung-ngo/domain/paths'
import { isPractice } from '../session/practice'
import { database } from './database'
import { LATE_MS } from './pull-since'

/** Guides of a commune in its own languages, as this phone keeps them: they are there without a network. */
export type KeptGuide = Found<GuideText>
/** A recording as it was when its guide was last changed (`of`, ms). */
export interface KeptRecording { of: number, type: string, bytes: Uint8Array<ArrayBuffer> }

const guidesKey = (commune: string) => `guides ${commune}`
const recordingKey = (commune: string, id: string) => `recording ${commune} ${id}`

export async function keptGuides(commune: string): Promise<KeptGuide[]> {
  return await (await database()).get('meta', guidesKey(commune)) as KeptGuide[] | undefined ?? []
}

/** Asks the server and keeps what it says; without an answer what was kept stands. */
export async function pullGuides(commune: string): Promise<KeptGuide[]> {
  if (isPractice)
    return []
  const { listDocuments } = await import('./documents')
  const guides = await listDocuments<GuideText>(paths.guides(commune))
  await (await database()).put('meta', guides, guidesKey(commune))
  return guides
}

/** The same for what changed since; what was deleted meanwhile leaves when the guides are opened. */
export async function pullChangedGuides(commune: string): Promise<KeptGuide[]> {
  const { listDocuments } = await import('./documents')
  const kept = await keptGuides(commune)
  const newest = Math.max(LATE_MS, ...kept.map(({ updatedAt }) => updatedAt))
  const changed = await listDocuments<GuideText>(paths.guides(commune), { after: ['updatedAt', newest - LATE_MS] })
  const guides = [...kept.filter(({ id }) => !changed.some(guide => guide.id === id)), ...changed]
  await (await database()).put('meta', guides, guidesKey(commune))
  return guides
}

/** The recording of a guide, if this phone keeps the one that belongs to its present text. */
export async function keptRecording(commune: string, guide: KeptGuide): Promise<KeptRecording | undefined> {
  const kept = await (await database()).get('meta', recordingKey(commune, guide.id)) as KeptRecording | undefined
  return kept?.of === guide.updatedAt ? kept : undefined
}

/** Fetches a recording and keeps it; undefined where there is none any more. */
export async function pullRecording(commune: string, guide: KeptGuide): Promise<KeptRecording | undefined> {
  const { PHOTO_TIMEOUT_MS, readDocument } = await import('./documents')
  const found = await readDocument<Recording>(paths.recording(commune, guide.id), PHOTO_TIMEOUT_MS)
  if (!found)
    return undefined
  const kept: KeptRecording = { of: guide.updatedAt, type: found.type, bytes: found.bytes as Uint8Array<ArrayBuffer> }
  // A full phone plays it all the same, and asks again next time.
  await (await database()).put('meta', kept, recordingKey(commune, guide.id)).catch(() => {})
  return kept
}
