import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { LiveUnit } from '../../live/units'
import type { Found } from '../../sync/documents'
import { can } from '@tung-ngo/domain/access'
import { paths } from '@tung-ngo/domain/paths'
import { compareText } from '@tung-ngo/domain/text'
import { unitTitle } from '@tung-ngo/domain/unit'
import { computed, ref, shallowRef } from 'vue'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'
import { listDocuments, readDocument } from '../../sync/documents'

/** A village with what it states, and its teams. */
export interface Village { id: string, unit: Unit, title: string, households: number | null, population: number | null, teams: Found<Team>[] }

/** The villages and teams of a commune; of a unit above, the communes to choose from. */
export function useTeams(id: string) {
  const session = useSession()
  const path = shallowRef<LiveUnit[]>([])
  const below = shallowRef<Found<Unit>[]>([])
  const villages = shallowRef<Village[]>([])
  /** Teams of the whole commune. */
  const ofCommune = shallowRef<Found<Team>[]>([])
  const state = ref<'waiting' | 'ready' | 'missing' | 'denied' | 'failed'>('waiting')
  const unit = computed(() => path.value.at(-1))
  const place = computed(() => ({ unit: id, path: unit.value?.path ?? [] }))
  const isCommune = computed(() => unit.value?.level === 'commune')
  const mayWrite = computed(() => isCommune.value && can(session.actor, 'village.write', place.value))

  const mayReadRolls = computed(() => isCommune.value && can(session.actor, 'roll.read', { team: '', commune: id, path: place.value.path }))

  async function load() {
    try {
      path.value = await readPath(id)
      state.value = !unit.value ? 'missing' : can(session.actor, 'team.list', place.value) ? 'ready' : 'denied'
      if (state.value === 'ready')
        await (isCommune.value ? loadCommune() : loadBelow())
    }
    catch {
      state.value = 'failed'
    }
  }

  async function loadBelow() {
    const found = await listDocuments<Unit>('units', { equal: { parent: id } })
    below.value = found.filter(({ validTo, level }) => validTo === null && level !== 'village').sort((a, b) => compareText(unitTitle(a), unitTitle(b)))
  }

  async function loadCommune() {
    const own = session.place!
    const area = own.id === id || own.level === 'nation' || own.kind === 'team' ? {} : { [own.level]: own.id }
    const [units, teams, tally] = await Promise.all([
      listDocuments<Unit>('units', { equal: { parent: id } }),
      listDocuments<Team>('teams', { equal: { ...area, commune: id } }),
      readDocument<UnitTallyDoc>(paths.unitTally(id)).catch(() => undefined),
    ])
    const standing = teams.filter(({ dissolvedOn }) => dissolvedOn === null).sort((a, b) => compareText(a.name, b.name))
    const stated = (village: string, metric: string) => {
      const line = tally?.statements[`${village} ${metric}`]
      return line === undefined ? null : Number(line.split(' ')[1])
    }
    villages.value = units
      .filter(({ level, validTo }) => level === 'village' && validTo === null)
      .map(unit => ({ id: unit.id, unit, title: unitTitle(unit), households: stated(unit.id, 'households'), population: stated(unit.id, 'population'), teams: standing.filter(team => team.unit === unit.id) }))
      .sort((a, b) => compareText(a.title, b.title))
    ofCommune.value = standing.filter(team => team.unit === id)
  }

  void load()
  return { path, unit, below, villages, ofCommune, state, isCommune, mayWrite, mayReadRolls, load }
}
