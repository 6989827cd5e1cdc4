import type { ListedTeam, ListedVillage, TeamList } from '@tung-ngo/domain/team-list'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Unit } from '@tung-ngo/domain/unit'
import type { LiveUnit } from '../../live/units'
import type { Found } from '../../sync/documents'
import { can } from '@tung-ngo/domain/access'
import { paths } from '@tung-ngo/domain/paths'
import { LISTED_LEVELS } from '@tung-ngo/domain/team-list'
import { compareText } from '@tung-ngo/domain/text'
import { unitTitle } from '@tung-ngo/domain/unit'
import { readRow, statedValue } from '@tung-ngo/domain/unit-tally'
import { computed, ref, shallowRef } from 'vue'
import { readTeamList } from '../../live/team-list'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'
import { listDocuments, readDocument } from '../../sync/documents'

/** A village with what it states, its teams and how many are in them. */
export interface Village { id: string, unit: ListedVillage, title: string, households: number | null, population: number | null, members: number, teams: ListedTeam[] }

/** The villages and teams of a commune; above it the teams of all its communes; of the nation the provinces to choose from. */
export function useTeams(id: string) {
  const session = useSession()
  const path = shallowRef<LiveUnit[]>([])
  const below = shallowRef<Found<Unit>[]>([])
  const villages = shallowRef<Village[]>([])
  /** Teams of the whole commune. */
  const ofCommune = shallowRef<ListedTeam[]>([])
  /** Above communes: everything there is below. */
  const list = shallowRef<TeamList>()
  const state = ref<'waiting' | 'ready' | 'missing' | 'denied' | 'failed'>('waiting')
  const unit = computed(() => path.value.at(-1))
  const place = computed(() => ({ unit: id, path: unit.value?.path ?? [] }))
  const isCommune = computed(() => unit.value?.level === 'commune')
  const mayWrite = computed(() => isCommune.value && can(session.actor, 'village.write', place.value))
  const mayReadRolls = computed(() => isCommune.value && can(session.actor, 'roll.read', { team: '', commune: id, path: place.value.path }))

  async function load() {
    try {
      path.value = await readPath(id)
      const [known, allowed] = [unit.value, can(session.actor, 'team.list', place.value)]
      if (known && allowed)
        await (isCommune.value ? loadCommune() : LISTED_LEVELS.includes(known.level) ? loadArea() : loadBelow())
      state.value = !known ? 'missing' : allowed ? 'ready' : 'denied'
    }
    catch {
      state.value = 'failed'
    }
  }

  async function loadBelow() {
    const found = await listDocuments<Unit>('units', { equal: { parent: id } })
    below.value = found.filter(({ validTo, level }) => validTo === null && level !== 'village').sort((a, b) => compareText(unitTitle(a), unitTitle(b)))
  }

  const loadArea = async () => void (list.value = await readTeamList(id))

  async function loadCommune() {
    const [found, tally] = await Promise.all([
      readTeamList(id),
      readDocument<UnitTallyDoc>(paths.unitTally(id)).catch(() => undefined),
    ])
    const stated = (village: string, metric: string) => statedValue(tally?.statements ?? {}, village, metric)
    const membersOf = ({ id, level }: ListedTeam) => tally?.rows[id] ? readRow(tally.rows[id]).tally.stock[`members.${level}`] ?? 0 : 0
    const teams = found.teams.toSorted((a, b) => compareText(a.name, b.name))
    villages.value = found.villages.map((unit) => {
      const own = teams.filter(team => team.unit === unit.id)
      return { id: unit.id, unit, title: unitTitle(unit), households: stated(unit.id, 'households'), population: stated(unit.id, 'population'), members: own.reduce((sum, team) => sum + membersOf(team), 0), teams: own }
    })
    ofCommune.value = teams.filter(team => team.unit === id)
  }

  void load()
  return { path, unit, below, villages, ofCommune, list, state, isCommune, mayWrite, mayReadRolls, load }
}
