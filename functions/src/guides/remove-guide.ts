import type { GuideText } from '@tung-ngo/domain/guide'
import type { RemoveGuideInput } from '@tung-ngo/domain/guide-act'
import type { Caller } from '../seats/caller'
import { paths } from '@tung-ngo/domain/paths'
import { guideTitle } from '../log/describe-setting'
import { writeLog } from '../log/write-log'
import { unitFor } from '../seats/entitled'
import { docs } from '../store'

/** Takes a commune's guide in another language away, with its recording; a deleted document could not say who did. */
export async function removeGuide(caller: Caller | null, { unit, guide }: RemoveGuideInput, now: number): Promise<{ removed: boolean }> {
  const { pid } = await unitFor(caller, unit, 'guide.write', now)
  const document = docs.anyAt(paths.guide(unit, guide))
  const text = (await document.get()).data() as GuideText | undefined
  if (text)
    await writeLog(`guide-${unit}-${guide}-${text.updatedAt}`, { what: 'guide.removed', place: { unit }, by: pid, about: null, subject: guideTitle(text) }, now)
  await Promise.all([document.delete(), docs.anyAt(paths.recording(unit, guide)).delete()])
  return { removed: text !== undefined }
}
