import type { Member } from '@tung-ngo/domain/member'
import type { Calendar } from './calendar'
import type { Journal } from './demo'
import type { DemoTeam } from './teams'
import type { Tree } from './tree'

/** What a team recorded over the season; undefined where it recorded nothing. */
export function journalOf(_team: DemoTeam, _tree: Tree, _roll: Member[], _calendar: Calendar): Journal | undefined {
  return undefined
}
