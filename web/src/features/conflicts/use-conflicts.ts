import type { OpenConflict } from '../../sync/conflicts'
import { confirmLine, correctHousehold } from '@tung-ngo/domain/command'
import { applyPatch } from '@tung-ngo/domain/sheet-patch'
import { parsePatch } from '@tung-ngo/domain/patch-line'
import { onScopeDispose, shallowRef } from 'vue'
import { author, onLocalChange } from '../../sync'
import { listConflicts } from '../../sync/conflicts'
import { recordWithUndo } from '../../team/record'
import { sheetOf } from '../../team/sheet'
import { titleOf } from '../../team/view'
import { words } from './words'

/** The team's open conflicts, kept up to date, and how the leader settles one. */
export function useConflicts(team: () => string | undefined) {
  const conflicts = shallowRef<OpenConflict[]>()
  async function load() {
    const id = team()
    if (id)
      conflicts.value = await listConflicts(id)
  }
  void load()
  onScopeDispose(onLocalChange(() => void load()))

  async function settle({ household, field, earlier, later, sheet }: OpenConflict, take: 'earlier' | 'later') {
    const before = sheetOf(sheet)
    const recording = take === 'later'
      ? confirmLine(author(), household, `${field}=${later.value}`)
      : correctHousehold(author(), household, before, applyPatch(before, parsePatch([`${field}=${earlier.value}`])))
    if (recording)
      await recordWithUndo({ recording, title: words.act(titleOf(sheet)), done: words.settled, visit: sheet.visit })
  }

  return { conflicts, settle }
}
