import type { ImportKind } from '@tung-ngo/domain/sheet/imports'
import type { AccessGrant } from '@tung-ngo/domain/access-grant'
import type { Team } from '@tung-ngo/domain/team'
import { can } from '@tung-ngo/domain/access'
import { isOpen } from '@tung-ngo/domain/access-grant'
import { paths } from '@tung-ngo/domain/paths'
import { unitTitle } from '@tung-ngo/domain/unit'
import { ref, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'
import { readDocument } from '../../sync/documents'

/**
 * Where a list goes to: a unit, or the households of one team (`team`). `isClosed`: an official of the commune has not
 * opened them. `next`: where what was written is seen.
 */
export interface ImportPlace { unit: string, team?: string, name: string, isCommune: boolean, kinds: ImportKind[], isClosed: boolean, next: string }

/** The place of the address (`/nhap-excel/{unit}?to={team}`), or one's own; `denied` where nothing is his to import. */
export function useImportPlace() {
  const route = useRoute()
  const session = useSession()
  const place = shallowRef<ImportPlace>()
  const state = ref<'waiting' | 'ready' | 'denied' | 'failed'>('waiting')
  const team = String(route.query.to ?? (session.isTeamPlace && !route.params.unit ? session.place!.id : ''))

  async function ofTeam(): Promise<ImportPlace | undefined> {
    const [found, access] = await Promise.all([
      readDocument<Team>(paths.team(team)),
      readDocument<AccessGrant>(paths.access(team, session.account!.uid)),
    ])
    if (!found)
      return undefined
    const at = { team, commune: found.commune, path: found.path }
    const isClosed = !can(session.actor, 'household.import', at, access !== undefined && isOpen(access, Date.now()))
    if (isClosed && !can(session.actor, 'household.import', at, true))
      return undefined
    return { unit: found.commune, team, name: found.name, isCommune: true, kinds: ['households'], isClosed, next: session.isTeamPlace ? '/ho' : `/to/${team}/ho` }
  }

  async function ofUnit(): Promise<ImportPlace | undefined> {
    const unit = String(route.params.unit || session.place?.id)
    const path = await readPath(unit)
    const own = path.at(-1)
    if (!own)
      return undefined
    const isCommune = own.level === 'commune'
    const may = (action: 'team.import' | 'unit.import' | 'base.create') => can(session.actor, action, { unit, path: own.path })
    const lists: ImportKind[] = ['villages', 'teams', 'members', ...isCommune ? ['households' as const] : []]
    const kinds: ImportKind[] = [...may('team.import') ? lists : [], ...may('base.create') ? ['figures' as const] : [], ...may('unit.import') && !isCommune ? ['units' as const] : []]
    if (kinds.length === 0)
      return undefined
    return { unit, name: unitTitle(own), isCommune, kinds, isClosed: false, next: `/to-va-thanh-vien/${unit}` }
  }

  async function load() {
    state.value = 'waiting'
    try {
      place.value = await (team ? ofTeam() : ofUnit())
      state.value = place.value ? 'ready' : 'denied'
    }
    catch {
      state.value = 'failed'
    }
  }

  void load()
  return { place, state, load }
}
