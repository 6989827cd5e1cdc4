import type { HouseRow } from '../../team/view'
import { correctHousehold } from '@tung-ngo/domain/command'
import { author } from '../../sync'
import { recordWithUndo } from '../../team/record'
import { sheetOf } from '../../team/sheet'
import { useTeam } from '../../team/store'
import { titleOf } from '../../team/view'
import { words } from './house-words'

/** Assigns a member of the team to a house, or takes him off; done at once, with the way back. */
export function useHelper() {
  const team = useTeam()
  return async (row: HouseRow, helper: string | null) => {
    const before = sheetOf(row.sheet)
    const recording = correctHousehold(author({ enteredFor: team.enteredFor }), row.id, before, { ...before, helper })
    if (!recording)
      return
    await recordWithUndo({
      recording,
      title: words.helperAct(titleOf(row.sheet)),
      done: helper ? words.assigned(team.nameOf(helper) ?? '') : words.unassigned,
      visit: row.sheet.visit,
    })
  }
}
