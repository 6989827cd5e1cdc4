import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { ChildRow } from '@tung-ngo/domain/unit-tally'
import { paths } from '@tung-ngo/domain/paths'
import { compareText } from '@tung-ngo/domain/text'
import { readDocument } from '../../sync/documents'
import { words } from './words'

/** A choice of one place directly below a unit: its units, or a commune's teams. */
export interface PlaceChoice { unit: string, ofTeams: boolean, label: string, options: { value: string, text: string }[] }

/** As the unit's tally names them: one read. */
export async function readChoice(unit: string): Promise<PlaceChoice> {
  const tally = await readDocument<UnitTallyDoc>(paths.unitTally(unit))
  const children = Object.entries(tally?.rows ?? {}).map(([id, line]) => ({ id, ...JSON.parse(line) as Pick<ChildRow, 'name' | 'level'> }))
  const ofTeams = tally?.level === 'commune'
  return {
    unit,
    ofTeams,
    label: ofTeams ? words.team : words.below[children[0]?.level as 'province'] ?? words.below.commune,
    options: children.map(({ id, name }) => ({ value: id, text: name })).sort((a, b) => compareText(a.text, b.text)),
  }
}
